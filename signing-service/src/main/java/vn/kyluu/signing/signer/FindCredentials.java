package vn.kyluu.signing.signer;

import java.util.List;
import java.util.Map;
import vn.kyluu.ades.validation.path.CertificateValidation;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Lists what a signer can sign with, each certificate checked now. */
public final class FindCredentials {
    private final UnitOfWork units;
    private final Signers signers;
    private final Credentials credentials;
    private final CertificateValidation validation;
    private final Journal journal;

    public FindCredentials(
            UnitOfWork units,
            Signers signers,
            Credentials credentials,
            CertificateValidation validation,
            Journal journal) {
        this.units = units;
        this.signers = signers;
        this.credentials = credentials;
        this.validation = validation;
        this.journal = journal;
    }

    /**
     * The signer's credentials, oldest first; asks the revocation services, with no unit of work open.
     *
     * @throws SignerRefusal SIGNER_UNKNOWN
     */
    public List<CheckedCredential> find(Actor actor, String staffCode) {
        List<Credential> found = units.call(() -> {
            if (signers.find(staffCode).isEmpty()) {
                throw new SignerRefusal(SignerRefusal.Reason.SIGNER_UNKNOWN);
            }
            List<Credential> all = credentials.ofSigner(staffCode);
            journal.wrote(actor, Act.VIEW, "signer:" + staffCode, Map.of("part", "credentials"));
            return all;
        });
        return found.stream()
                .map(each -> new CheckedCredential(each, validation.statusOf(each.chain())))
                .toList();
    }
}
