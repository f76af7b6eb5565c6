package vn.kyluu.signing.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.certificate.CertificateStatus;
import vn.kyluu.ades.creation.XmlPlacement;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignerAppearance;
import vn.kyluu.ades.signature.StampImage;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.delegation.Delegation;
import vn.kyluu.signing.delegation.Delegations;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.DocumentFormat;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.OnBehalfOf;
import vn.kyluu.signing.document.SignedBy;
import vn.kyluu.signing.evidence.Evidence;
import vn.kyluu.signing.signer.CredentialKind;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.signer.Signers;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Everything that comes before a key is used: the checks, and the digest (R1). Stores nothing. Safe for many threads. */
public final class Opening {
    private final UnitOfWork units;
    private final Contents contents;
    private final Situation.Reader situations;
    private final CertificateCheck check;
    private final Crafts crafts;
    private final Duration lifetime;
    private final ZoneId zone;
    private final Optional<StampImage> seal;
    private final Clock clock;

    /**
     * Takes what it reads and asks.
     *
     * @param lifetime after which a prepared session is no longer accepted
     * @param zone in which the visible stamp shows the time
     * @param seal which stamps of the facility show
     */
    public Opening(
            UnitOfWork units,
            Documents documents,
            Contents contents,
            Signers signers,
            Credentials credentials,
            Delegations delegations,
            CertificateCheck check,
            Crafts crafts,
            Duration lifetime,
            ZoneId zone,
            Optional<StampImage> seal,
            Clock clock) {
        this.units = units;
        this.contents = contents;
        this.situations = new Situation.Reader(documents, contents, signers, credentials, delegations, clock);
        this.check = check;
        this.crafts = crafts;
        this.lifetime = lifetime;
        this.zone = zone;
        this.seal = seal;
        this.clock = clock;
    }

    Opened open(Actor actor, UUID documentId, Means means) {
        Situation situation = units.call(() -> situations.read(actor, documentId, means));
        CertificateStatus status = check.require(means.chain(), situation.identifiers());
        Instant now = clock.instant();
        SignatureSpec spec = spec(situation, means, now);
        DataToBeSigned data = crafts.prepare(situation.bytes(), spec, placement(situation));
        SessionTerms terms = terms(situation, means, spec, data.digest(), now);
        return new Opened(new SigningSession.Prepared(terms), data, evidence(terms, status, now));
    }

    /** The same signature prepared anew, for a session of its own. */
    Opened again(Opened opened) {
        SessionTerms old = opened.session().terms();
        Octets bytes = units.call(() -> contents.get(old.documentSha256()));
        DataToBeSigned data = crafts.prepare(bytes, old.spec(), old.placement());
        SessionTerms terms = new SessionTerms(
                UUID.randomUUID(),
                old.signer(),
                old.documentId(),
                old.documentTitle(),
                old.documentSha256(),
                old.step(),
                old.role(),
                old.spec(),
                data.digest(),
                old.placement(),
                old.device(),
                old.authorizationId(),
                old.openedAt(),
                old.expiresAt(),
                old.onBehalfOf());
        return new Opened(
                new SigningSession.Prepared(terms), data, opened.evidence().of(terms.id(), terms.dtbs()));
    }

    private SignatureSpec spec(Situation situation, Means means, Instant now) {
        SignedBy signer = signer(situation);
        return new SignatureSpec(
                situation.document().format().signatureFormat(),
                situation.turn().step().step(),
                means.chain(),
                means.algorithm(),
                now.truncatedTo(ChronoUnit.SECONDS),
                new SignerAppearance(
                        signer.name(),
                        onBehalfOf(situation).map(each -> each.titleOf(signer)).orElse(signer.title()),
                        zone,
                        picture(situation)),
                situation.document().flow().nextPosition(),
                Optional.of(situation.turn().step().plan().commitment().type()));
    }

    /** A person's own handwriting, or the seal of the facility where that is what signs. */
    private Optional<StampImage> picture(Situation situation) {
        return situation.turn().step().plan().certificate() == CredentialKind.FACILITY_SEAL
                ? seal.filter(any -> situation.document().format() == DocumentFormat.PDF)
                : situation.handwriting();
    }

    private static XmlPlacement placement(Situation situation) {
        return situation
                .turn()
                .step()
                .plan()
                .tag()
                .<XmlPlacement>map(XmlPlacement.InTag::new)
                .orElse(XmlPlacement.IN_ROOT);
    }

    private SessionTerms terms(Situation situation, Means means, SignatureSpec spec, Digest dtbs, Instant now) {
        return new SessionTerms(
                UUID.randomUUID(),
                signer(situation),
                situation.document().id(),
                situation.document().title(),
                situation.document().sha256(),
                situation.turn().step().step(),
                situation.turn().step().role(),
                spec,
                dtbs,
                placement(situation),
                means.device(),
                means.authorizationId(),
                now,
                ends(situation, now),
                onBehalfOf(situation));
    }

    private static SignedBy signer(Situation situation) {
        return new SignedBy(
                situation.signer().staffCode(),
                situation.signer().name(),
                situation.signer().title());
    }

    private static Optional<OnBehalfOf> onBehalfOf(Situation situation) {
        return situation
                .turn()
                .delegation()
                .map(each -> each.at(situation.turn().step()));
    }

    /** Never later than the delegation. */
    private Instant ends(Situation situation, Instant now) {
        Instant usual = now.plus(lifetime);
        return situation
                .turn()
                .delegation()
                .map(Delegation::until)
                .filter(usual::isAfter)
                .orElse(usual);
    }

    private static Evidence evidence(SessionTerms terms, CertificateStatus status, Instant now) {
        boolean good = status instanceof CertificateStatus.Good;
        return new Evidence(
                terms.id(),
                terms.documentId(),
                terms.staffCode(),
                terms.spec().chain(),
                good ? "GOOD" : "UNKNOWN",
                status instanceof CertificateStatus.Good known ? known.checkedAt() : now,
                status instanceof CertificateStatus.Good known ? known.ocspResponses() : List.of(),
                status instanceof CertificateStatus.Good known ? known.crls() : List.of(),
                terms.spec().algorithm(),
                terms.device(),
                terms.dtbs(),
                terms.authorizationId());
    }

    /** A session that is not stored yet, what its key must sign, and what it is built on. */
    record Opened(SigningSession.Prepared session, DataToBeSigned data, Evidence evidence) {}
}
