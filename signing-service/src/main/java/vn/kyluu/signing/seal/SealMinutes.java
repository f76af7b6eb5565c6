package vn.kyluu.signing.seal;

import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.creation.FieldPlan;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.creation.XmlPlacement;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignerAppearance;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.session.Algorithms;
import vn.kyluu.signing.session.CertificateCheck;
import vn.kyluu.signing.session.Crafts;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.CredentialKind;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.signer.Signer;
import vn.kyluu.signing.signer.Signers;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Puts the facility's seal on minutes of a disposal. Never inside a unit of work. Safe for many threads. */
public final class SealMinutes {
    private static final String FIELD = "seal";
    private static final String CAPTION = "DẤU CƠ SỞ";
    private final UnitOfWork units;
    private final Signers signers;
    private final Credentials credentials;
    private final Tools tools;
    private final Optional<String> keeper;
    private final ZoneId zone;
    private final Clock clock;
    private final Journal journal;

    /** What seals are made with. */
    public record Tools(
            CertificateCheck check,
            SigningKeys keys,
            Crafts crafts,
            TimestampAuthority authority,
            Augmentation augmentation) {}

    /**
     * Takes its parts.
     *
     * @param keeper staff code of the clerk whose seal in the HSM is used
     */
    public SealMinutes(
            UnitOfWork units,
            Signers signers,
            Credentials credentials,
            Tools tools,
            Optional<String> keeper,
            ZoneId zone,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.signers = signers;
        this.credentials = credentials;
        this.tools = tools;
        this.keeper = keeper;
        this.zone = zone;
        this.clock = clock;
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
            Octets paper = new MinutesPaper().write(minutes, json.digest(DigestAlgorithm.SHA256));
            Octets sealed = sign(new PadesPreparation().withFields(paper, List.of(new FieldPlan(FIELD, CAPTION))));
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

    private Octets sign(Octets pdf) {
        Sealing sealing = units.call(this::sealing);
        Credential.InHsm credential = sealing.credential();
        tools.check().require(credential.chain(), Set.of(credential.identifier()));
        SignatureSpec spec = new SignatureSpec(
                SignatureFormat.PADES,
                FIELD,
                credential.chain(),
                Algorithms.offered(
                        credential.chain().leaf(),
                        tools.keys()
                                .algorithms(
                                        credential.keyLabel(),
                                        credential.chain().leaf())),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                new SignerAppearance(sealing.keeper().name(), sealing.keeper().title(), zone),
                Position.ONLY);
        DataToBeSigned data = tools.crafts().prepare(pdf, spec, XmlPlacement.IN_ROOT);
        SignatureValue value =
                tools.keys().sign(credential.keyLabel(), credential.chain().leaf(), spec.algorithm(), data.digest());
        if (!value.verifies(data, credential.chain().leaf())) {
            throw new IllegalStateException("the HSM's value does not verify");
        }
        Octets signed = tools.crafts()
                .assemble(pdf, spec, XmlPlacement.IN_ROOT, value, Optional.of(tools.authority()))
                .bytes();
        return tools.augmentation()
                .raise(signed, SignatureLevel.PADES_BASELINE_LT)
                .bytes();
    }

    private Sealing sealing() {
        String code = keeper.orElseThrow(() -> new SealRefusal(SealRefusal.Reason.SEAL_NOT_SET_UP));
        Signer signer = signers.find(code).orElseThrow(() -> new SealRefusal(SealRefusal.Reason.SEAL_NOT_SET_UP));
        Credential.InHsm credential = credentials.ofSigner(code).stream()
                .filter(Credential.InHsm.class::isInstance)
                .map(Credential.InHsm.class::cast)
                .filter(each -> each.kind() == CredentialKind.FACILITY_SEAL)
                .findFirst()
                .orElseThrow(() -> new SealRefusal(SealRefusal.Reason.SEAL_NOT_SET_UP));
        return new Sealing(signer, credential);
    }

    private record Sealing(Signer keeper, Credential.InHsm credential) {}
}
