package vn.kyluu.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xipki.pkcs11.wrapper.AttributeVector;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.Session;

/** The objects on a token as PKCS#11 shows them in one session. */
final class TokenObjects {
    private static final System.Logger LOG = System.getLogger(TokenObjects.class.getName());

    private static final Pattern HEXADECIMAL = Pattern.compile("([0-9a-f]{2})+");

    private final Session session;

    TokenObjects(Session session) {
        this.session = session;
    }

    /** Without a login private objects are invisible rather than forbidden, so it has to be asked for. */
    void requireLogin() throws PKCS11Exception {
        if (!Login.isLoggedIn(session)) {
            throw new PKCS11Exception(CKR_USER_NOT_LOGGED_IN);
        }
    }

    long[] find(AttributeVector wanted) throws PKCS11Exception {
        return session.findAllObjectsSingle(wanted);
    }

    KeyName nameOf(long object) throws PKCS11Exception {
        return KeyName.of(
                attribute(object, CKA_LABEL).label(), attribute(object, CKA_ID).id());
    }

    /** A key that does not say whether it signs is taken to. */
    boolean maySign(long privateKey) throws PKCS11Exception {
        return !Boolean.FALSE.equals(attribute(privateKey, CKA_SIGN).sign());
    }

    /** Finds the handle of a private key; in a session that lost its login this asks for the login, not for the key. */
    long privateKey(KeyName name) throws PKCS11Exception {
        long[] found = find(named(CKO_PRIVATE_KEY, name));
        if (found.length == 0) {
            requireLogin();
            // another thread may have renewed the login since we looked
            found = find(named(CKO_PRIVATE_KEY, name));
        }
        if (found.length == 1) {
            return found[0];
        }
        throw found.length == 0
                ? TokenFailure.of(TokenFailure.Reason.KEY_MISSING, "no key is labelled " + name.label())
                : TokenFailure.of(TokenFailure.Reason.REFUSED, found.length + " keys are labelled " + name.label());
    }

    /** Finds keys by what we show as their label: CKA_LABEL, or CKA_ID in hexadecimal where there is no CKA_LABEL. */
    long[] privateKeysShownAs(String label) throws PKCS11Exception {
        if (label.isEmpty()) {
            return new long[0];
        }
        long[] labelled = find(named(CKO_PRIVATE_KEY, new KeyName(label, "")));
        if (labelled.length > 0 || !HEXADECIMAL.matcher(label).matches()) {
            return labelled;
        }
        List<Long> unlabelled = new ArrayList<>();
        for (long object : find(named(CKO_PRIVATE_KEY, new KeyName("", label)))) {
            if (nameOf(object).label().isEmpty()) {
                unlabelled.add(object);
            }
        }
        return unlabelled.stream().mapToLong(Long::longValue).toArray();
    }

    /** The names under which this certificate is stored, those with a CKA_ID only. */
    List<KeyName> namesOf(X509Certificate certificate) throws PKCS11Exception {
        List<KeyName> names = new ArrayList<>();
        try {
            for (long object :
                    find(new AttributeVector().class_(CKO_CERTIFICATE).value(certificate.getEncoded()))) {
                names.add(nameOf(object));
            }
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without an encoding", e);
        }
        names.removeIf(name -> name.id().isEmpty());
        return names;
    }

    long[] privateKeysWithId(String id) throws PKCS11Exception {
        return find(named(CKO_PRIVATE_KEY, new KeyName("", id)));
    }

    List<StoredCertificate> certificates() throws PKCS11Exception {
        return certificates(new AttributeVector().class_(CKO_CERTIFICATE));
    }

    /** Those for which a public or private key of their CKA_ID is shown; all, if no key is shown at all. */
    List<X509Certificate> certificatesWithAKey() throws PKCS11Exception {
        Set<String> shown = new HashSet<>();
        for (long keyClass : new long[] {CKO_PUBLIC_KEY, CKO_PRIVATE_KEY}) {
            for (long key : find(new AttributeVector().class_(keyClass))) {
                shown.add(nameOf(key).id());
            }
        }
        return certificates().stream()
                .filter(stored -> shown.isEmpty() || shown.contains(stored.id()))
                .map(StoredCertificate::certificate)
                .toList();
    }

    /** Reads the certificates tied to this key by CKA_ID; of a key without one, any may be its. */
    List<StoredCertificate> certificatesFor(KeyName key) throws PKCS11Exception {
        return certificates(named(CKO_CERTIFICATE, new KeyName("", key.id())));
    }

    private List<StoredCertificate> certificates(AttributeVector wanted) throws PKCS11Exception {
        List<StoredCertificate> found = new ArrayList<>();
        for (long object : find(wanted)) {
            byte @Nullable [] der = attribute(object, CKA_VALUE).value();
            if (der == null) {
                continue;
            }
            try {
                found.add(new StoredCertificate(nameOf(object).id(), (X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der))));
            } catch (CertificateException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "passed over a certificate object that is no X.509 certificate",
                        e);
            }
        }
        return List.copyOf(found);
    }

    /** Looks for the public half where tokens keep it: in the key itself, in its twin, in its certificate. */
    Optional<PublicKey> publicKey(long privateKey, KeyName name, List<StoredCertificate> certificates)
            throws PKCS11Exception {
        Long type = attribute(privateKey, CKA_KEY_TYPE).keyType();
        List<Long> shownBy = new ArrayList<>();
        if (type != null && type == CKK_RSA) {
            shownBy.add(privateKey);
        }
        if (!name.id().isEmpty() || !name.label().isEmpty()) {
            // by the id alone if there is one: the two halves may bear different labels
            KeyName twins = name.id().isEmpty() ? name : new KeyName("", name.id());
            for (long twin : find(named(CKO_PUBLIC_KEY, twins))) {
                shownBy.add(twin);
            }
        }
        for (long object : shownBy) {
            Optional<PublicKey> shown = type != null && type == CKK_RSA ? rsa(object) : ec(object);
            if (shown.isPresent()) {
                return shown;
            }
        }
        return certificates.stream()
                .filter(stored -> !stored.id().isEmpty() && stored.id().equals(name.id()))
                .map(stored -> stored.certificate().getPublicKey())
                .findFirst();
    }

    private Optional<PublicKey> rsa(long object) throws PKCS11Exception {
        BigInteger modulus = attribute(object, CKA_MODULUS).modulus();
        BigInteger exponent = attribute(object, CKA_PUBLIC_EXPONENT).publicExponent();
        if (modulus == null || exponent == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(PublicKeys.rsa(modulus, exponent));
        } catch (GeneralSecurityException e) {
            LOG.log(System.Logger.Level.WARNING, "passed over an RSA key that the JDK refuses", e);
            return Optional.empty();
        }
    }

    private Optional<PublicKey> ec(long object) throws PKCS11Exception {
        byte @Nullable [] curve = attribute(object, CKA_EC_PARAMS).ecParams();
        byte @Nullable [] point = attribute(object, CKA_EC_POINT).ecPoint();
        Optional<KeyKind> kind = curve == null ? Optional.empty() : KeyKind.ofCurve(curve);
        if (kind.isEmpty() || point == null) {
            return Optional.empty();
        }
        try {
            return PublicKeys.ec(kind.get(), point);
        } catch (GeneralSecurityException e) {
            LOG.log(System.Logger.Level.WARNING, "passed over an EC key that the JDK refuses", e);
            return Optional.empty();
        }
    }

    private static AttributeVector named(long objectClass, KeyName name) {
        AttributeVector wanted = new AttributeVector().class_(objectClass);
        if (!name.label().isEmpty()) {
            wanted.label(name.label());
        }
        if (!name.id().isEmpty()) {
            wanted.id(name.idOctets());
        }
        return wanted;
    }

    /** One attribute a call: with several, the wrapper fails on tokens that lack one of them. */
    private AttributeVector attribute(long object, long type) throws PKCS11Exception {
        try {
            return session.getAttrValues(object, type);
        } catch (PKCS11Exception e) {
            if (e.getErrorCode() == CKR_ATTRIBUTE_TYPE_INVALID || e.getErrorCode() == CKR_ATTRIBUTE_SENSITIVE) {
                return new AttributeVector();
            }
            throw e;
        }
    }
}
