package vn.kyluu.signing.seal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.ades.certificate.CertificateStatus;
import vn.kyluu.ades.creation.XmlPlacement;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignedDocument;
import vn.kyluu.ades.signature.SignerAppearance;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.ades.timestamp.TimestampOutage;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.CertificateSummary;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.document.SignedBy;
import vn.kyluu.signing.evidence.Evidence;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.session.Algorithms;
import vn.kyluu.signing.session.CertificateCheck;
import vn.kyluu.signing.session.Crafts;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.Device;

/** Seals papers with the facility's key in the HSM. Safe for many threads. */
public final class FacilitySeal {
    private final SealKeeper keeper;
    private final CertificateCheck check;
    private final SigningKeys keys;
    private final Crafts crafts;
    private final TimestampAuthority authority;
    private final ZoneId zone;
    private final Clock clock;

    public FacilitySeal(
            SealKeeper keeper,
            CertificateCheck check,
            SigningKeys keys,
            Crafts crafts,
            TimestampAuthority authority,
            ZoneId zone,
            Clock clock) {
        this.keeper = keeper;
        this.check = check;
        this.keys = keys;
        this.crafts = crafts;
        this.authority = authority;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Whose seal it is, as its certificate says.
     *
     * @throws SealRefusal SEAL_NOT_SET_UP
     */
    public String facility() {
        return keeper.find().credential().chain().leaf().commonName();
    }

    /**
     * The paper with the seal as the signature of that step.
     *
     * @param bytes a prepared PDF or an XML
     * @param documentId under which it will be kept
     * @throws SealRefusal SEAL_NOT_SET_UP
     * @throws vn.kyluu.signing.session.SessionRefusal CERTIFICATE_…, ALGORITHM_NOT_ACCEPTED
     * @throws vn.kyluu.signing.key.KeyOutage if the HSM does not answer
     */
    public Sealed seal(Octets bytes, SignatureFormat format, String step, Position position, UUID documentId) {
        SealKeeper.Keeping keeping = keeper.find();
        Credential.InHsm credential = keeping.credential();
        CertificateStatus status = check.require(credential.chain(), Set.of(credential.identifier()));
        SignatureSpec spec = spec(format, step, position, keeping);
        DataToBeSigned data = crafts.prepare(bytes, spec, XmlPlacement.IN_ROOT);
        SignatureValue value = value(credential, spec, data);
        SignedDocument signed = assembled(bytes, spec, value);
        UUID id = UUID.randomUUID();
        SignedBy by = keeping.signer();
        Signature signature = new Signature(
                id,
                step,
                Role.CLERK,
                by,
                CertificateSummary.of(credential.chain().leaf()),
                signed.level(),
                spec.signingTime(),
                signed.timestampTime(),
                credential.device(),
                bytes.digest(DigestAlgorithm.SHA256),
                Optional.empty());
        return new Sealed(
                signed.bytes(),
                signature,
                Evidence.of(id, documentId, by.staffCode(), spec, status, Device.HSM, data.digest(), clock.instant()),
                new Actor(by.staffCode(), by.name(), "", Set.of(Role.CLERK), ""));
    }

    /**
     * The XML with the seal inside the one element of that name, for programs that look for it there.
     *
     * @throws SealRefusal SEAL_NOT_SET_UP
     * @throws vn.kyluu.signing.session.SessionRefusal CERTIFICATE_…, ALGORITHM_NOT_ACCEPTED
     * @throws vn.kyluu.signing.key.KeyOutage if the HSM does not answer
     * @throws TimestampOutage if the authority is silent: what leaves the house is not completed later
     */
    public SignedDocument sealInto(Octets xml, String tag) {
        return sealed(xml, SignatureFormat.XADES, "seal", new XmlPlacement.InTag(tag));
    }

    /** The prepared PDF with the seal in that field, with a timestamp; refuses and fails as {@link #sealInto}. */
    SignedDocument sealField(Octets pdf, String field) {
        return sealed(pdf, SignatureFormat.PADES, field, XmlPlacement.IN_ROOT);
    }

    private SignedDocument sealed(Octets bytes, SignatureFormat format, String step, XmlPlacement placement) {
        SealKeeper.Keeping keeping = keeper.find();
        Credential.InHsm credential = keeping.credential();
        check.require(credential.chain(), Set.of(credential.identifier()));
        SignatureSpec spec = spec(format, step, Position.ONLY, keeping);
        SignatureValue value = value(credential, spec, crafts.prepare(bytes, spec, placement));
        return crafts.assemble(bytes, spec, placement, value, Optional.of(authority));
    }

    private SignatureSpec spec(SignatureFormat format, String step, Position position, SealKeeper.Keeping keeping) {
        Credential.InHsm credential = keeping.credential();
        return new SignatureSpec(
                format,
                step,
                credential.chain(),
                Algorithms.offered(
                        credential.chain().leaf(),
                        keys.algorithms(
                                credential.keyLabel(), credential.chain().leaf())),
                clock.instant(),
                new SignerAppearance(
                        credential.chain().leaf().commonName(), keeping.signer().title(), zone),
                position);
    }

    private SignatureValue value(Credential.InHsm credential, SignatureSpec spec, DataToBeSigned data) {
        SignatureValue value =
                keys.sign(credential.keyLabel(), credential.chain().leaf(), spec.algorithm(), data.digest());
        if (!value.verifies(data, credential.chain().leaf())) {
            throw new IllegalStateException("the HSM's value does not verify");
        }
        return value;
    }

    /** R3. */
    private SignedDocument assembled(Octets bytes, SignatureSpec spec, SignatureValue value) {
        try {
            return crafts.assemble(bytes, spec, XmlPlacement.IN_ROOT, value, Optional.of(authority));
        } catch (TimestampOutage outage) {
            System.getLogger(FacilitySeal.class.getName())
                    .log(System.Logger.Level.WARNING, "timestamp authority silent, a seal stays at B-B");
            return crafts.assemble(bytes, spec, XmlPlacement.IN_ROOT, value, Optional.empty());
        }
    }
}
