package vn.kyluu.archive.disposal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** The register of disposals and their minutes. */
public final class ReadDisposals {
    private final Disposals disposals;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /** A use case over these parts. */
    public ReadDisposals(Disposals disposals, UnitOfWork work, AuditTrail audit, Clock clock) {
        this.disposals = disposals;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One disposal, with what was removed so far.
     *
     * @throws DisposalRefusal if there is none
     */
    public View read(UUID id, Caller caller) {
        return work.<View>carryOut(() -> {
            Disposal disposal = known(id);
            audit.append(caller.did(Act.VIEW, disposal.subject(), Map.of(), clock.instant()));
            return new View(disposal, disposals.erasures(id));
        });
    }

    /** One page, newest first. */
    public Disposals.Page page(OptionalLong after, int limit, Caller caller) {
        return work.<Disposals.Page>carryOut(() -> {
            audit.append(caller.did(Act.VIEW, "disposals:list", Map.of(), clock.instant()));
            return disposals.page(after, limit);
        });
    }

    /**
     * The minutes.
     *
     * @param pdf the sealed ones, else their text
     * @throws DisposalRefusal if there is no such disposal, or they are not made yet
     */
    public Octets minutes(UUID id, boolean pdf, Caller caller) {
        return work.<Octets>carryOut(() -> {
            Disposal disposal = known(id);
            Octets found = disposals
                    .minutes(id)
                    .flatMap(minutes -> pdf ? minutes.pdf() : Optional.of(minutes.json()))
                    .orElseThrow(() -> new DisposalRefusal(DisposalRefusal.Reason.MINUTES_NOT_READY));
            audit.append(caller.did(Act.EXPORT, disposal.subject(), Map.of("what", "minutes"), clock.instant()));
            return found;
        });
    }

    private Disposal known(UUID id) {
        return disposals.byId(id).orElseThrow(() -> new DisposalRefusal(DisposalRefusal.Reason.NO_SUCH_DISPOSAL));
    }

    /** A disposal and what was removed. */
    public record View(Disposal disposal, List<Disposals.Erased> erasures) {
        /** Copies the list. */
        public View {
            erasures = List.copyOf(erasures);
        }
    }
}
