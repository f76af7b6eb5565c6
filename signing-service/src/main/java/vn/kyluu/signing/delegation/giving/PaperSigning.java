package vn.kyluu.signing.delegation.giving;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import vn.kyluu.ades.creation.XmlPlacement;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignerAppearance;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.signing.document.SignedBy;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.session.Algorithms;
import vn.kyluu.signing.session.CertificateCheck;
import vn.kyluu.signing.session.Crafts;
import vn.kyluu.signing.signer.Credential;

/** Signs a paper that belongs to no record, with a key in the HSM (R1, R2). Never inside a unit of work. Safe for many threads. */
public final class PaperSigning {
    private final CertificateCheck check;
    private final SigningKeys keys;
    private final Crafts crafts;
    private final TimestampAuthority authority;
    private final ZoneId zone;
    private final Clock clock;

    public PaperSigning(
            CertificateCheck check,
            SigningKeys keys,
            Crafts crafts,
            TimestampAuthority authority,
            ZoneId zone,
            Clock clock) {
        this.check = check;
        this.keys = keys;
        this.crafts = crafts;
        this.authority = authority;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * The XML with one signature of level B-T.
     *
     * @param identifier that the certificate must bear
     * @throws vn.kyluu.signing.session.SessionRefusal CERTIFICATE_…, ALGORITHM_NOT_ACCEPTED
     * @throws vn.kyluu.signing.key.KeyOutage if the HSM does not answer
     * @throws vn.kyluu.ades.timestamp.TimestampOutage if no timestamp can be had
     */
    Octets sign(Octets xml, Credential.InHsm credential, SignedBy signer, String identifier) {
        check.require(credential.chain(), Set.of(identifier));
        SignatureSpec spec = new SignatureSpec(
                SignatureFormat.XADES,
                "principal",
                credential.chain(),
                Algorithms.offered(
                        credential.chain().leaf(),
                        keys.algorithms(
                                credential.keyLabel(), credential.chain().leaf())),
                clock.instant(),
                new SignerAppearance(signer.name(), signer.title(), zone),
                Position.ONLY);
        DataToBeSigned data = crafts.prepare(xml, spec, XmlPlacement.IN_ROOT);
        SignatureValue value =
                keys.sign(credential.keyLabel(), credential.chain().leaf(), spec.algorithm(), data.digest());
        if (!value.verifies(data, credential.chain().leaf())) {
            throw new IllegalStateException("the HSM's value does not verify");
        }
        return crafts.assemble(xml, spec, XmlPlacement.IN_ROOT, value, Optional.of(authority))
                .bytes();
    }

    ZoneId zone() {
        return zone;
    }
}
