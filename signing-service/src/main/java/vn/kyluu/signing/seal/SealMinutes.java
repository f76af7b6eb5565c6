package vn.kyluu.signing.seal;

import java.util.Map;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;

/** Puts the facility's seal on minutes of a disposal. Never inside a unit of work. Safe for many threads. */
public final class SealMinutes {
    private final LastingSeal seal;
    private final Journal journal;
    private final MinutesPaper paper = new MinutesPaper();

    public SealMinutes(LastingSeal seal, Journal journal) {
        this.seal = seal;
        this.journal = journal;
    }

    /**
     * The sealed PDF, level B-LT.
     *
     * @param json the text as it came, whose digest the paper shows
     * @throws SealRefusal SEAL_NOT_SET_UP
     * @throws vn.kyluu.signing.session.SessionRefusal CERTIFICATE_…, ALGORITHM_NOT_ACCEPTED
     * @throws vn.kyluu.signing.key.KeyOutage if the HSM does not answer
     * @throws vn.kyluu.ades.timestamp.TimestampOutage if no timestamp can be had
     */
    public Octets seal(Actor actor, DisposalMinutes minutes, Octets json) {
        String subject = "disposal:" + minutes.disposalId();
        return journal.watch(actor, Act.SIGN, subject, () -> {
            Octets sealed = seal.seal(paper.write(minutes, json.digest(DigestAlgorithm.SHA256)));
            journal.note(
                    actor,
                    Act.SIGN,
                    subject,
                    "OK",
                    Map.of(
                            "what", "disposal-minutes",
                            "json", json.digest(DigestAlgorithm.SHA256).hex(),
                            "sha256", sealed.digest(DigestAlgorithm.SHA256).hex()));
            return sealed;
        });
    }
}
