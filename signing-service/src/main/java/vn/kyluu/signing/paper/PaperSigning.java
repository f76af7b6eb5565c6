package vn.kyluu.signing.paper;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.creation.XmlPlacement;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.CommitmentType;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignerAppearance;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.SignedBy;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.session.Algorithms;
import vn.kyluu.signing.session.CertificateCheck;
import vn.kyluu.signing.session.Crafts;
import vn.kyluu.signing.session.SessionRefusal;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.Signer;

/** Signs papers that are no documents of a record (R1, R2). Never inside a unit of work. Safe for many threads. */
public final class PaperSigning {
    /** A signature's place in the XML; also its Id. */
    private static final String STEP = "principal";

    private final CertificateCheck check;
    private final SigningKeys keys;
    private final Crafts crafts;
    private final TimestampAuthority authority;
    private final Duration lifetime;
    private final ZoneId zone;
    private final Clock clock;

    /**
     * Takes what it asks.
     *
     * @param lifetime after which the value of a token is no longer accepted
     */
    public PaperSigning(
            CertificateCheck check,
            SigningKeys keys,
            Crafts crafts,
            TimestampAuthority authority,
            Duration lifetime,
            ZoneId zone,
            Clock clock) {
        this.check = check;
        this.keys = keys;
        this.crafts = crafts;
        this.authority = authority;
        this.lifetime = lifetime;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * The XML with one signature of level B-T, by a key in the HSM.
     *
     * @throws SessionRefusal CERTIFICATE_…, ALGORITHM_NOT_ACCEPTED
     * @throws vn.kyluu.signing.key.KeyOutage if the HSM does not answer
     * @throws vn.kyluu.ades.timestamp.TimestampOutage if no timestamp can be had
     */
    public Octets sign(Octets xml, Credential.InHsm credential, Signer signer) {
        check.require(credential.chain(), identifier(signer));
        SignatureSpec spec = spec(
                credential.chain(),
                Algorithms.offered(
                        credential.chain().leaf(),
                        keys.algorithms(
                                credential.keyLabel(), credential.chain().leaf())),
                signer);
        DataToBeSigned data = crafts.prepare(xml, spec, XmlPlacement.IN_ROOT);
        SignatureValue value =
                keys.sign(credential.keyLabel(), credential.chain().leaf(), spec.algorithm(), data.digest());
        if (!value.verifies(data, credential.chain().leaf())) {
            throw new IllegalStateException("the HSM's value does not verify");
        }
        return crafts.assemble(xml, spec, XmlPlacement.IN_ROOT, value, Optional.of(authority))
                .bytes();
    }

    /**
     * First step with a token in the hand: what its key must sign; not stored yet.
     *
     * @param subject what the paper is about
     * @throws SessionRefusal CERTIFICATE_…, ALGORITHM_NOT_ACCEPTED
     */
    public PaperSession open(Octets xml, String subject, CertificateChain chain, Signer signer) {
        check.require(chain, identifier(signer));
        SignatureSpec spec = spec(chain, Algorithms.forToken(chain.leaf()), signer);
        return new PaperSession(
                UUID.randomUUID(),
                signedBy(signer),
                subject,
                xml,
                spec,
                crafts.prepare(xml, spec, XmlPlacement.IN_ROOT).digest(),
                clock.instant().plus(lifetime),
                false);
    }

    /**
     * Second step: the paper with its signature; the session as it is to be kept is ended by the caller.
     *
     * @throws SessionRefusal SESSION_UNKNOWN, SESSION_EXPIRED, SIGNATURE_VALUE_INVALID
     * @throws vn.kyluu.ades.timestamp.TimestampOutage if no timestamp can be had; the value may be handed in again
     */
    public Octets complete(PaperSession session, Octets value) {
        if (!clock.instant().isBefore(session.expiresAt())) {
            throw new SessionRefusal(SessionRefusal.Reason.SESSION_EXPIRED);
        }
        DataToBeSigned data = crafts.prepare(session.paper(), session.spec(), XmlPlacement.IN_ROOT);
        SignatureValue made = new SignatureValue(session.spec().algorithm(), value);
        if (!made.verifies(data, session.spec().chain().leaf())) {
            throw new SessionRefusal(SessionRefusal.Reason.SIGNATURE_VALUE_INVALID);
        }
        return crafts.assemble(session.paper(), session.spec(), XmlPlacement.IN_ROOT, made, Optional.of(authority))
                .bytes();
    }

    /**
     * The caller's own session of that kind.
     *
     * @throws SessionRefusal SESSION_UNKNOWN
     */
    public static PaperSession own(Actor actor, String kind, Optional<PaperSession> found) {
        return found.filter(each -> each.signer().staffCode().equals(actor.staffCode()))
                .filter(each -> each.subject().startsWith(kind + ":"))
                .orElseThrow(() -> new SessionRefusal(SessionRefusal.Reason.SESSION_UNKNOWN));
    }

    /** In which papers state times. */
    public ZoneId zone() {
        return zone;
    }

    /** As the papers name a person. */
    public static SignedBy signedBy(Signer signer) {
        return new SignedBy(signer.staffCode(), signer.name(), signer.title());
    }

    private static Set<String> identifier(Signer signer) {
        return Set.of(signer.identifier().orElse(""));
    }

    private SignatureSpec spec(CertificateChain chain, SignatureAlgorithm algorithm, Signer signer) {
        return new SignatureSpec(
                SignatureFormat.XADES,
                STEP,
                chain,
                algorithm,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                new SignerAppearance(signer.name(), signer.title(), zone),
                Position.ONLY,
                Optional.of(CommitmentType.PROOF_OF_ORIGIN));
    }
}
