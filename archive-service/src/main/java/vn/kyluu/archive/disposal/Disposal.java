package vn.kyluu.archive.disposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records that are to be destroyed together.
 *
 * @param trouble why it does not go on now, in a word for machines
 */
public record Disposal(
        UUID id,
        Kind kind,
        String reason,
        String proposedBy,
        Instant proposedAt,
        State state,
        Instant stateAt,
        List<Item> items,
        List<Approval> approvals,
        Optional<String> trouble) {
    /** Copies the lists. */
    public Disposal {
        items = List.copyOf(items);
        approvals = List.copyOf(approvals);
    }

    /** Why something is destroyed. */
    public enum Kind {
        /** The term has ended. */
        EXPIRED,
        /** It should never have been taken in, and is still in its cooling-off. */
        MISTAKE
    }

    /** How far it has come. */
    public enum State {
        /** Waits for approvals. */
        PROPOSED,
        /** Two persons have agreed; nothing is destroyed yet. */
        APPROVED,
        /** Written down what goes, and going. */
        DESTROYING,
        /** Nothing is left at any site. */
        DESTROYED,
        /** The minutes are sealed. */
        SEALED,
        /** The minutes lie at both sites. */
        DONE,
        /** Given up before anything was destroyed. */
        WITHDRAWN
    }

    /** Why this person may not agree now; empty if he may (R2). */
    public Optional<DisposalRefusal.Reason> againstApproval(String staffCode, boolean director) {
        if (state != State.PROPOSED) {
            return Optional.of(DisposalRefusal.Reason.DISPOSAL_DECIDED);
        }
        boolean acted = proposedBy.equals(staffCode)
                || approvals.stream().anyMatch(approval -> approval.staffCode().equals(staffCode));
        if (acted) {
            return Optional.of(DisposalRefusal.Reason.PERSON_TWICE);
        }
        return approvals.isEmpty() || director || approvals.get(0).director()
                ? Optional.empty()
                : Optional.of(DisposalRefusal.Reason.DIRECTOR_MISSING);
    }

    /** Why it cannot be given up now; empty if it can. */
    public Optional<DisposalRefusal.Reason> againstWithdrawal() {
        return state == State.PROPOSED || state == State.APPROVED
                ? Optional.empty()
                : Optional.of(DisposalRefusal.Reason.DISPOSAL_DECIDED);
    }

    /** Whether there are sealed minutes. */
    public boolean hasMinutes() {
        return state == State.SEALED || state == State.DONE;
    }

    /** Records that were not left out. */
    public List<Item> included() {
        return items.stream().filter(item -> item.excluded().isEmpty()).toList();
    }

    /** How audit entries name this disposal. */
    public String subject() {
        return "disposal:" + id;
    }

    /**
     * One version of a record.
     *
     * @param keepUntil the last day of keeping; empty means for ever
     * @param excluded why it was left out after all
     */
    public record Item(
            UUID archiveId,
            String recordNumber,
            int recordVersion,
            String classCode,
            String legalBasis,
            Optional<LocalDate> keepUntil,
            Instant receivedAt,
            String closingSha256,
            String packageSha256,
            int documents,
            Optional<String> excluded) {}

    /** Who agreed. */
    public record Approval(String staffCode, boolean director, Instant at) {}
}
