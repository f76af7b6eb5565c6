package vn.kyluu.signing.signer;

/** Whom a key speaks for. */
public enum CredentialKind {
    /** A person: signs in the person's own name. */
    PERSON,
    /** The facility: its seal, applied by the clerk who keeps it. */
    FACILITY_SEAL
}
