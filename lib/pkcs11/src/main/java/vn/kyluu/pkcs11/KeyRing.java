package vn.kyluu.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xipki.pkcs11.wrapper.AttributeVector;
import org.xipki.pkcs11.wrapper.KeyPairTemplate;
import org.xipki.pkcs11.wrapper.Mechanism;
import org.xipki.pkcs11.wrapper.MechanismInfo;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.Session;

/** The signing keys of a token, found and made in one session. */
final class KeyRing {
    private static final System.Logger LOG = System.getLogger(KeyRing.class.getName());
    private static final int ID_OCTETS = 16;

    private final Session session;
    private final TokenObjects objects;

    KeyRing(Session session) {
        this.session = session;
        this.objects = new TokenObjects(session);
    }

    List<KeyFacts> all() throws PKCS11Exception {
        objects.requireLogin();
        List<StoredCertificate> certificates = objects.certificates();
        List<KeyFacts> keys = new ArrayList<>();
        for (long handle : objects.find(new AttributeVector().class_(CKO_PRIVATE_KEY))) {
            read(handle, certificates).ifPresent(keys::add);
        }
        return List.copyOf(keys);
    }

    /** Asks for this label only: an HSM may hold a key for each of a thousand signers. */
    Optional<KeyFacts> labelled(String label) throws PKCS11Exception {
        objects.requireLogin();
        long[] handles = objects.privateKeysShownAs(label);
        if (handles.length > 1) {
            // counted before any is passed over as useless: what we cannot use still makes the label mean two keys
            throw TokenFailure.of(TokenFailure.Reason.REFUSED, handles.length + " keys are labelled " + label);
        }
        return handles.length == 0
                ? Optional.empty()
                : read(handles[0], objects.certificatesFor(objects.nameOf(handles[0])));
    }

    Optional<KeyFacts> keyOf(X509Certificate certificate) throws PKCS11Exception {
        Optional<KeyFacts> beside = keyBeside(certificate);
        if (beside.isPresent()) {
            return beside;
        }
        return all().stream()
                .filter(key -> key.publicKey().equals(certificate.getPublicKey()))
                .filter(key ->
                        key.certificates().isEmpty() || key.certificates().contains(certificate))
                .findFirst();
    }

    /** Asks for this certificate only: an HSM may hold a key for each of a thousand signers. */
    private Optional<KeyFacts> keyBeside(X509Certificate certificate) throws PKCS11Exception {
        objects.requireLogin();
        for (KeyName name : objects.namesOf(certificate)) {
            for (long handle : objects.privateKeysWithId(name.id())) {
                Optional<KeyFacts> key = read(handle, objects.certificatesFor(name))
                        .filter(found -> found.certificates().contains(certificate));
                if (key.isPresent()) {
                    return key;
                }
            }
        }
        return Optional.empty();
    }

    KeyFacts generate(String label, KeyKind kind) throws PKCS11Exception {
        objects.requireLogin();
        byte[] id = new byte[ID_OCTETS];
        new SecureRandom().nextBytes(id);
        KeyPairTemplate template = new KeyPairTemplate(kind.isRsa() ? CKK_RSA : CKK_EC)
                .token(true)
                .labels(label)
                .id(id)
                .signVerify(true);
        template.privateKey().private_(true).sensitive(true).extractable(false);
        template.publicKey().private_(false);
        if (kind.isRsa()) {
            template.publicKey().modulusBits(kind.bits()).publicExponent(BigInteger.valueOf(65537));
        } else {
            template.publicKey().ecParams(kind.ecParams());
        }
        long made = session.generateKeyPair(
                        new Mechanism(kind.isRsa() ? CKM_RSA_PKCS_KEY_PAIR_GEN : CKM_EC_KEY_PAIR_GEN), template)
                .getPrivateKey();
        return read(made, List.of())
                .orElseThrow(() -> TokenFailure.of(
                        TokenFailure.Reason.DEVICE, "the token does not show the public half of the key " + label));
    }

    void store(KeyName key, X509Certificate certificate) throws PKCS11Exception {
        objects.requireLogin();
        if (objects.certificates().stream()
                .anyMatch(stored -> stored.certificate().equals(certificate))) {
            return;
        }
        try {
            session.createObject(AttributeVector.newX509Certificate()
                    .token(true)
                    .private_(false)
                    .label(key.label())
                    .id(key.idOctets())
                    .subject(certificate.getSubjectX500Principal().getEncoded())
                    .issuer(certificate.getIssuerX500Principal().getEncoded())
                    .serialNumber(Der.integer(certificate.getSerialNumber()))
                    .value(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without an encoding", e);
        }
    }

    private Optional<KeyFacts> read(long handle, List<StoredCertificate> certificates) throws PKCS11Exception {
        KeyName name = objects.nameOf(handle);
        Optional<PublicKey> publicKey = objects.publicKey(handle, name, certificates);
        Optional<KeyKind> kind = publicKey.flatMap(KeyKind::of);
        if (kind.isEmpty() || !objects.maySign(handle)) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    () -> "passed over the key " + name + ": no signing key of a kind we use");
            return Optional.empty();
        }
        PublicKey known = publicKey.orElseThrow();
        List<X509Certificate> own = certificates.stream()
                .map(StoredCertificate::certificate)
                .filter(certificate -> certificate.getPublicKey().equals(known))
                .toList();
        return Optional.of(new KeyFacts(name, kind.get(), known, own, mechanisms(kind.get())));
    }

    /** What the token's mechanism list says that a key of this kind can do. */
    private Set<SignatureMechanism> mechanisms(KeyKind kind) {
        Set<SignatureMechanism> able = EnumSet.noneOf(SignatureMechanism.class);
        for (SignatureMechanism mechanism : SignatureMechanism.values()) {
            MechanismInfo info = session.getToken().getMechanismInfo(mechanism.ckm());
            if (mechanism.isRsa() == kind.isRsa() && info != null && info.hasFlagBit(CKF_SIGN)) {
                able.add(mechanism);
            }
        }
        return able;
    }
}
