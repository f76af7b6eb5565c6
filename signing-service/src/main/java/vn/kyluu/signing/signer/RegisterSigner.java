package vn.kyluu.signing.signer;

import java.util.Map;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Adds a signer to the directory, or changes one. */
public final class RegisterSigner {
    private final UnitOfWork units;
    private final Signers signers;
    private final Journal journal;

    public RegisterSigner(UnitOfWork units, Signers signers, Journal journal) {
        this.units = units;
        this.signers = signers;
        this.journal = journal;
    }

    /** Stores the signer; an earlier entry of the same staff code is replaced. */
    public Signer register(Actor actor, Signer signer) {
        units.run(() -> {
            signers.save(signer);
            journal.wrote(actor, Act.ENROL, "signer:" + signer.staffCode(), Map.of());
        });
        return signer;
    }
}
