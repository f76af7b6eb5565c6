package vn.kyluu.signing.key;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.certificate.MalformedCertificate;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.key.KeyRefusal.Reason;
import vn.kyluu.signing.signer.Activation;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.CredentialKind;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.signer.Signer;
import vn.kyluu.signing.signer.SignerRefusal;
import vn.kyluu.signing.signer.Signers;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Makes a key in the HSM a signer's credential. */
public final class BindCredential {
    private static final Duration ISSUER_TIMEOUT = Duration.ofSeconds(5);

    private final UnitOfWork units;
    private final Signers signers;
    private final Credentials credentials;
    private final SigningKeys keys;
    private final PinHash hash;
    private final Issuers issuers;
    private final Journal journal;

    public BindCredential(
            UnitOfWork units,
            Signers signers,
            Credentials credentials,
            SigningKeys keys,
            PinHash hash,
            TrustAnchors anchors,
            Journal journal) {
        this.units = units;
        this.signers = signers;
        this.credentials = credentials;
        this.keys = keys;
        this.hash = hash;
        this.issuers = new Issuers(new CaIssuers(ISSUER_TIMEOUT), anchors);
        this.journal = journal;
    }

    /**
     * Binds the key of that label to the signer; erases the PIN. Of a key in a slot of the service it becomes the activation PIN; a
     * signer's own slot must be opened by it.
     *
     * @throws SignerRefusal SIGNER_UNKNOWN
     * @throws KeyRefusal KEY_UNKNOWN, KEY_WITHOUT_CERTIFICATE, CERTIFICATE_MALFORMED, CERTIFICATE_NOT_YOURS,
     *     IDENTIFIER_MISSING, CREDENTIAL_EXISTS, TOKEN_UNKNOWN, TOKEN_PIN_WRONG, TOKEN_PIN_LOCKED
     * @throws KeyOutage if the HSM does not answer
     */
    public Credential.InHsm bind(Actor actor, NewCredential wanted, ActivationPin pin) {
        try (pin) {
            return journal.watch(
                    actor, Act.ENROL, "signer:" + wanted.staffCode(), () -> bindWatched(actor, wanted, pin));
        }
    }

    private Credential.InHsm bindWatched(Actor actor, NewCredential wanted, ActivationPin pin) {
        Signer signer = units.call(() -> signers.find(wanted.staffCode()))
                .orElseThrow(() -> new SignerRefusal(SignerRefusal.Reason.SIGNER_UNKNOWN));
        HeldKey key = wanted.token()
                .map(token -> keys.find(token, wanted.keyLabel(), pin))
                .orElseGet(() -> keys.find(wanted.keyLabel()))
                .orElseThrow(() -> new KeyRefusal(Reason.KEY_UNKNOWN));
        SigningCertificate leaf = key.certificate().orElseThrow(() -> new KeyRefusal(Reason.KEY_WITHOUT_CERTIFICATE));
        String identifier = expected(wanted, signer);
        if (!leaf.identifier().equals(Optional.of(identifier))) {
            throw new KeyRefusal(Reason.CERTIFICATE_NOT_YOURS);
        }
        Credential.InHsm made = new Credential.InHsm(
                UUID.randomUUID(),
                signer.staffCode(),
                wanted.keyLabel(),
                wanted.kind(),
                identifier,
                issuers.chainOf(leaf, given(wanted)),
                wanted.token().isPresent() ? Activation.byToken() : Activation.byService(hash.of(pin)));
        try {
            units.run(() -> {
                credentials.add(made);
                journal.wrote(
                        actor,
                        Act.ENROL,
                        "signer:" + signer.staffCode(),
                        Map.of(
                                "credential", made.id().toString(),
                                "certificate", leaf.sha256().hex()));
            });
        } catch (Collision collision) {
            throw new KeyRefusal(Reason.CREDENTIAL_EXISTS);
        }
        return made;
    }

    private static String expected(NewCredential wanted, Signer signer) {
        Optional<String> expected = wanted.kind() == CredentialKind.PERSON ? signer.identifier() : wanted.identifier();
        return expected.orElseThrow(() -> new KeyRefusal(Reason.IDENTIFIER_MISSING));
    }

    private static Collection<X509Certificate> given(NewCredential wanted) {
        try {
            return wanted.chain().stream()
                    .map(SigningCertificate::parse)
                    .map(SigningCertificate::x509)
                    .toList();
        } catch (MalformedCertificate malformed) {
            throw new KeyRefusal(Reason.CERTIFICATE_MALFORMED);
        }
    }
}
