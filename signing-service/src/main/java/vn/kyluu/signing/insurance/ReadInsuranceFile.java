package vn.kyluu.signing.insurance;

import java.util.Map;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.insurance.InsuranceRefusal.Reason;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Hands out a sealed file. */
public final class ReadInsuranceFile {
    private final UnitOfWork units;
    private final InsuranceFiles files;
    private final Contents contents;
    private final Journal journal;

    public ReadInsuranceFile(UnitOfWork units, InsuranceFiles files, Contents contents, Journal journal) {
        this.units = units;
        this.files = files;
        this.contents = contents;
        this.journal = journal;
    }

    /**
     * The bytes as they left (R3).
     *
     * @throws InsuranceRefusal INSURANCE_FILE_UNKNOWN
     */
    public Octets read(Actor actor, UUID id) {
        return units.call(() -> {
            InsuranceFile file = files.find(id).orElseThrow(() -> new InsuranceRefusal(Reason.INSURANCE_FILE_UNKNOWN));
            journal.wrote(
                    actor,
                    Act.EXPORT,
                    "insurance-file:" + id,
                    Map.of("sha256", file.sha256().hex()));
            return contents.get(file.sha256());
        });
    }
}
