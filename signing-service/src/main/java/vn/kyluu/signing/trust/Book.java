package vn.kyluu.signing.trust;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import vn.kyluu.ades.certificate.MalformedCertificate;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.DatabaseOutage;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Makes a change of the anchors and its audit entry stand or fall together (R2). */
final class Book {
    private final UnitOfWork units;
    private final Journal journal;

    Book(UnitOfWork units, Journal journal) {
        this.units = units;
        this.journal = journal;
    }

    static String subject(String sha256) {
        return "trust-anchor:" + sha256;
    }

    /**
     * Writes the entry, then makes the change; takes the change back if the entry does not stay.
     *
     * @param change false if it is not to be made, which is refused for that reason
     * @param back undoes it
     */
    void change(
            Actor actor,
            SigningCertificate anchor,
            String what,
            BooleanSupplier change,
            TrustRefusal.Reason otherwise,
            Runnable back) {
        AtomicBoolean isMade = new AtomicBoolean();
        try {
            units.run(() -> {
                journal.wrote(actor, Act.ADMINISTER, subject(anchor.sha256().hex()), Map.of("change", what));
                if (!change.getAsBoolean()) {
                    throw new TrustRefusal(otherwise);
                }
                isMade.set(true);
            });
        } catch (DatabaseOutage outage) {
            if (isMade.get()) {
                back.run();
            }
            throw outage;
        } catch (UncheckedIOException | MalformedCertificate | IllegalArgumentException e) {
            throw new AnchorsOutage(e);
        }
    }
}
