package vn.kyluu.signing.session;

import java.util.Set;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.certificate.CertificateStatus;
import vn.kyluu.ades.validation.path.CertificateValidation;
import vn.kyluu.signing.session.SessionRefusal.Reason;

/** Whether a certificate may be signed with now (R1). Asks revocation services: never inside a unit of work. */
public final class CertificateCheck {
    private final CertificateValidation validation;
    private final RevocationPolicy policy;

    public CertificateCheck(CertificateValidation validation, RevocationPolicy policy) {
        this.validation = validation;
        this.policy = policy;
    }

    /**
     * The status, which is good, or unknown if the policy bears that.
     *
     * @param identifiers of which the certificate must bear one
     */
    public CertificateStatus require(CertificateChain chain, Set<String> identifiers) {
        if (chain.leaf().identifier().filter(identifiers::contains).isEmpty()) {
            throw new SessionRefusal(Reason.CERTIFICATE_NOT_YOURS);
        }
        CertificateStatus status = validation.statusOf(chain);
        if (status instanceof CertificateStatus.Unknown unknown && policy == RevocationPolicy.REFUSE) {
            throw new StatusOutage(unknown.machine());
        }
        if (status instanceof CertificateStatus.Revoked) {
            throw new SessionRefusal(Reason.CERTIFICATE_REVOKED);
        }
        if (status instanceof CertificateStatus.Expired) {
            throw new SessionRefusal(Reason.CERTIFICATE_EXPIRED);
        }
        if (status instanceof CertificateStatus.NotYetValid) {
            throw new SessionRefusal(Reason.CERTIFICATE_NOT_YET_VALID);
        }
        if (status instanceof CertificateStatus.Untrusted) {
            throw new SessionRefusal(Reason.CERTIFICATE_UNTRUSTED);
        }
        if (status instanceof CertificateStatus.WrongUsage) {
            throw new SessionRefusal(Reason.CERTIFICATE_WRONG_USAGE);
        }
        return status;
    }
}
