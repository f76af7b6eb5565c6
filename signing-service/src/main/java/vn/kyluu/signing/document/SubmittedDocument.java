package vn.kyluu.signing.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.circumstance.Circumstances;
import vn.kyluu.signing.flow.SigningFlow;

/**
 * A document of a record. Immutable: each change gives a new value of the same id and version, and the store raises the
 * version when it keeps it (R2).
 *
 * @param sha256 of the newest bytes
 * @param size of the newest bytes
 * @param signatures in the order they were made
 * @param withdrawal if it is WITHDRAWN
 * @param recordVersion first version of the record whose closing manifest lists it; 0: none yet
 */
public record SubmittedDocument(
        UUID id,
        String recordNumber,
        String form,
        String title,
        DocumentFormat format,
        DocumentState state,
        Digest sha256,
        long size,
        SigningFlow flow,
        List<Signature> signatures,
        Origin origin,
        Optional<UUID> replaces,
        Optional<UUID> replacedBy,
        Optional<Withdrawal> withdrawal,
        int recordVersion,
        long version) {
    public SubmittedDocument {
        signatures = List.copyOf(signatures);
    }

    /** One that no closing manifest lists. */
    public SubmittedDocument(
            UUID id,
            String recordNumber,
            String form,
            String title,
            DocumentFormat format,
            DocumentState state,
            Digest sha256,
            long size,
            SigningFlow flow,
            List<Signature> signatures,
            Origin origin,
            Optional<UUID> replaces,
            Optional<UUID> replacedBy,
            Optional<Withdrawal> withdrawal,
            long version) {
        this(
                id,
                recordNumber,
                form,
                title,
                format,
                state,
                sha256,
                size,
                flow,
                signatures,
                origin,
                replaces,
                replacedBy,
                withdrawal,
                0,
                version);
    }

    /** After one more signature: new bytes, the flow one step further, and complete if that was the last. */
    public SubmittedDocument signed(Signature signature, Actor actor, Stored bytes, Instant at) {
        SigningFlow next = flow.sign(signature.step(), actor, signature.id(), at);
        return changed(
                next.isComplete() ? DocumentState.COMPLETE : DocumentState.SIGNING,
                bytes.sha256(),
                bytes.size(),
                next,
                Stream.concat(signatures.stream(), Stream.of(signature)).toList(),
                replacedBy,
                withdrawal);
    }

    /** After the record's circumstances changed, if it is being signed. */
    public SubmittedDocument following(Circumstances circumstances, Instant at) {
        return state == DocumentState.SIGNING
                ? changed(state, sha256, size, flow.following(circumstances, at), signatures, replacedBy, withdrawal)
                : this;
    }

    /** After every signature was raised to a level. */
    public SubmittedDocument raised(SignatureLevel to, Optional<Instant> stampedAt, Stored bytes) {
        List<Signature> raised =
                signatures.stream().map(each -> each.raised(to, stampedAt)).toList();
        return changed(state, bytes.sha256(), bytes.size(), flow, raised, replacedBy, withdrawal);
    }

    /** After a correction took its place (R4). */
    public SubmittedDocument replacedBy(UUID correction) {
        return changed(DocumentState.REPLACED, sha256, size, flow, signatures, Optional.of(correction), withdrawal);
    }

    /** After it was taken back (R4). */
    public SubmittedDocument withdrawn(Withdrawal how) {
        return changed(DocumentState.WITHDRAWN, sha256, size, flow, signatures, replacedBy, Optional.of(how));
    }

    /** The same document with all that can change about it; what identifies it and where it came from never does. */
    private SubmittedDocument changed(
            DocumentState nowIn,
            Digest newest,
            long newestSize,
            SigningFlow follows,
            List<Signature> signedWith,
            Optional<UUID> correction,
            Optional<Withdrawal> takenBack) {
        return new SubmittedDocument(
                id,
                recordNumber,
                form,
                title,
                format,
                nowIn,
                newest,
                newestSize,
                follows,
                signedWith,
                origin,
                replaces,
                correction,
                takenBack,
                recordVersion,
                version);
    }

    /** As the closing manifest of that version is the first to list it; 0: none does any more. */
    public SubmittedDocument listedIn(int versionOfRecord) {
        return new SubmittedDocument(
                id,
                recordNumber,
                form,
                title,
                format,
                state,
                sha256,
                size,
                flow,
                signatures,
                origin,
                replaces,
                replacedBy,
                withdrawal,
                versionOfRecord,
                version);
    }

    /** Whether it came late and no closing manifest lists it yet. */
    public boolean isPendingAddendum() {
        return origin.addendumReason().isPresent() && recordVersion == 0;
    }

    /** Whether every signature has the level already. */
    public boolean isAt(SignatureLevel level) {
        return signatures.stream().allMatch(each -> each.level() == level);
    }
}
