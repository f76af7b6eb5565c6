package vn.kyluu.signing.seal.report;

import java.util.Map;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.seal.LastingSeal;

/** Writes the report of a verification and puts the facility's seal on it. Never inside a unit of work. Safe for many threads. */
public final class SealReport {
    private final LastingSeal seal;
    private final Journal journal;
    private final ReportPaper paper = new ReportPaper();

    public SealReport(LastingSeal seal, Journal journal) {
        this.seal = seal;
        this.journal = journal;
    }

    /**
     * The sealed PDF, level B-LT. Nothing of it is kept (R4).
     *
     * @throws vn.kyluu.signing.seal.SealRefusal SEAL_NOT_SET_UP
     * @throws vn.kyluu.signing.session.SessionRefusal CERTIFICATE_…, ALGORITHM_NOT_ACCEPTED
     * @throws vn.kyluu.signing.key.KeyOutage if the HSM does not answer
     * @throws vn.kyluu.ades.timestamp.TimestampOutage if no timestamp can be had
     */
    public Octets seal(Actor actor, VerificationReport report) {
        String subject = "file:" + report.sha256();
        return journal.watch(actor, Act.SIGN, subject, () -> {
            Octets sealed = seal.seal(paper.write(report, seal.facility()));
            journal.note(
                    actor,
                    Act.SIGN,
                    subject,
                    "OK",
                    Map.of(
                            "what", "verification-report",
                            "verdict", report.verdict().name(),
                            "sha256", sealed.digest(DigestAlgorithm.SHA256).hex()));
            return sealed;
        });
    }
}
