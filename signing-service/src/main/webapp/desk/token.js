// Where signing with a token in the signer's own hand begins: prepare (POST documents/{id}/signing-sessions), the agent on
// the workstation signs the digest, complete (PUT signing-sessions/{id}/signature-value). The agent's own module, which
// finds it and asks it, is not part of this service; while nobody brings it, no such button is shown.

/** Whether this page can reach an agent. */
export const isThere = () => false;
