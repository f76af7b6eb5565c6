package vn.kyluu.signing.insurance;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.Stored;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.seal.FacilitySeal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Seals a file for the social insurance (R2). */
public final class SealInsuranceFile {
    private static final String TAG = "CHUKYDONVI";

    private final UnitOfWork units;
    private final InsuranceFiles files;
    private final Contents contents;
    private final FacilitySeal seal;
    private final Clock clock;
    private final Journal journal;
    private final FileStructure structure = new FileStructure();

    public SealInsuranceFile(
            UnitOfWork units,
            InsuranceFiles files,
            Contents contents,
            FacilitySeal seal,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.files = files;
        this.contents = contents;
        this.seal = seal;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * The file with the seal, kept.
     *
     * @param xml a GIAMDINHHS with an empty CHUKYDONVI
     * @throws InsuranceRefusal INSURANCE_FILE_UNSAFE, INSURANCE_FILE_MALFORMED, DOSSIER_COUNT_WRONG
     * @throws vn.kyluu.signing.seal.SealRefusal SEAL_NOT_SET_UP
     * @throws vn.kyluu.ades.timestamp.TimestampOutage if no timestamp can be had
     */
    public InsuranceFile seal(Actor actor, Octets xml) {
        UUID id = UUID.randomUUID();
        return journal.watch(actor, Act.SIGN, "insurance-file:" + id, () -> {
            FileStructure.Told told = structure.require(xml);
            Octets sealed = seal.sealInto(xml, TAG).bytes();
            return units.call(() -> keep(actor, id, told, xml, sealed));
        });
    }

    private InsuranceFile keep(Actor actor, UUID id, FileStructure.Told told, Octets xml, Octets sealed) {
        Stored stored = contents.put(sealed);
        InsuranceFile file = new InsuranceFile(
                id,
                told.facility(),
                told.dossiers(),
                stored.sha256(),
                stored.size(),
                actor.staffCode(),
                clock.instant());
        files.add(file);
        journal.wrote(
                actor,
                Act.SIGN,
                "insurance-file:" + id,
                Map.of(
                        "facility", told.facility(),
                        "dossiers", Integer.toString(told.dossiers()),
                        "covers", xml.digest(DigestAlgorithm.SHA256).hex(),
                        "sha256", stored.sha256().hex()));
        return file;
    }
}
