package vn.kyluu.signing.session;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.StampImage;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.delegation.Delegations;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.DocumentFormat;
import vn.kyluu.signing.document.DocumentRefusal;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.FlowStep;
import vn.kyluu.signing.session.SessionRefusal.Reason;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.CredentialKind;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.signer.Signer;
import vn.kyluu.signing.signer.Signers;

/**
 * A document, the step a signer may sign in it now, and what his certificate must bear.
 *
 * @param handwriting that the stamp in a PDF shows
 * @param identifiers of which the certificate must bear one
 */
record Situation(
        SubmittedDocument document,
        Octets bytes,
        Turn turn,
        Signer signer,
        Optional<StampImage> handwriting,
        Set<String> identifiers) {

    /** Reads situations; inside a unit of work. */
    record Reader(
            Documents documents,
            Contents contents,
            Signers signers,
            Credentials credentials,
            Delegations delegations,
            Clock clock) {

        Situation read(Actor actor, UUID documentId, Means means) {
            SubmittedDocument document = documents
                    .find(documentId)
                    .orElseThrow(() -> new DocumentRefusal(DocumentRefusal.Reason.DOCUMENT_UNKNOWN));
            if (document.state() == DocumentState.REPLACED || document.state() == DocumentState.WITHDRAWN) {
                throw new DocumentRefusal(DocumentRefusal.Reason.DOCUMENT_NOT_OPEN);
            }
            Turn turn = Turn.of(actor, document, delegations, clock.instant());
            FlowStep step = turn.step();
            if (means.agreed()
                    .filter(sha256 -> !sha256.equals(document.sha256()))
                    .isPresent()) {
                throw new SessionRefusal(Reason.CONTENT_DIFFERS);
            }
            Signer signer =
                    signers.find(actor.staffCode()).orElseThrow(() -> new SessionRefusal(Reason.SIGNER_UNKNOWN));
            return new Situation(
                    document,
                    contents.get(document.sha256()),
                    turn,
                    signer,
                    document.format() == DocumentFormat.PDF
                            ? signers.handwriting(signer.staffCode())
                            : Optional.empty(),
                    identifiers(step, signer, means));
        }

        private Set<String> identifiers(FlowStep step, Signer signer, Means means) {
            boolean sealStep = step.plan().certificate() == CredentialKind.FACILITY_SEAL;
            Optional<Credential.InHsm> credential = means.credential();
            if (credential.isPresent()) {
                if ((credential.get().kind() == CredentialKind.FACILITY_SEAL) != sealStep) {
                    throw new SessionRefusal(Reason.WRONG_CREDENTIAL_KIND);
                }
                return Set.of(
                        sealStep
                                ? credential.get().identifier()
                                : signer.identifier().orElse(""));
            }
            return sealStep
                    ? facilityIdentifiers(signer)
                    : signer.identifier().map(Set::of).orElse(Set.of());
        }

        /** On a token, the seal is one that an administrator gave this clerk in the HSM under the same identifier. */
        private Set<String> facilityIdentifiers(Signer signer) {
            return credentials.ofSigner(signer.staffCode()).stream()
                    .filter(Credential.InHsm.class::isInstance)
                    .map(Credential.InHsm.class::cast)
                    .filter(each -> each.kind() == CredentialKind.FACILITY_SEAL)
                    .map(Credential.InHsm::identifier)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
