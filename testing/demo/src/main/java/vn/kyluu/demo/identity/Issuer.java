package vn.kyluu.demo.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.home.PrivateFile;
import vn.kyluu.demo.staff.StaffMember;

/** Mints bearer tokens. Thread-safe. */
public final class Issuer {
    /** By which the home knows the port of the sign-in server. */
    static final String PORT = "identity";
    /** The {@code aud} of every token. */
    public static final String AUDIENCE = "kyluu";

    private static final Duration WORKDAY = Duration.ofHours(12);

    private final ECKey key;
    private final Home home;
    private final Clock clock;

    private Issuer(ECKey key, Home home, Clock clock) {
        this.key = key;
        this.home = home;
        this.clock = clock;
    }

    /** Reads the issuer's key, or makes it (R1), and writes the public one beside it. */
    public static Issuer open(Home home, Clock clock) {
        PrivateFile file = new PrivateFile(home.identity().resolve("issuer.jwk.json"));
        try {
            if (!file.exists()) {
                file.write(new ECKeyGenerator(Curve.P_256)
                        .keyID(UUID.randomUUID().toString())
                        .generate()
                        .toJSONString());
            }
            Issuer issuer = new Issuer(ECKey.parse(file.read()), home, clock);
            new PrivateFile(issuer.publicKey()).write(issuer.pem());
            return issuer;
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(file.path() + " holds no key of an issuer", e);
        }
    }

    /** The public key as PEM (SubjectPublicKeyInfo). */
    public Path publicKey() {
        return home.identity().resolve("issuer.pub.pem");
    }

    /** The {@code iss} of every token: where people sign in. Another site than the product's, as in a hospital. */
    public String name() {
        return "http://localhost:" + new Ports(home).of(PORT);
    }

    /** The public key as a JSON Web Key Set. */
    String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** A token for a member of staff who signed in. */
    String access(StaffMember member, Duration life) {
        return mint(member.code(), member.name(), member.department(), member.groups(), life);
    }

    /** Tells a client who signed in (OpenID Connect Core 1.0 §2). */
    String identity(StaffMember member, String client, String nonce) {
        Instant now = clock.instant();
        return signed(new JWTClaimsSet.Builder()
                .issuer(name())
                .audience(client)
                .subject(member.code())
                .claim("nonce", nonce)
                .claim("name", member.name())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(WORKDAY)))
                .build());
    }

    /** A token for a member of staff, good for twelve hours. */
    public String token(StaffMember member) {
        return mint(member.code(), member.name(), member.department(), member.groups(), WORKDAY);
    }

    /** The signing-service's own token at the archive. */
    public String depositor() {
        return mint("signing-service", "signing-service", "", Set.of("depositor"), Duration.ofHours(24));
    }

    /** The archive-service's own token at the signing-service. */
    public String sealAsker() {
        return mint("archive-service", "archive-service", "", Set.of("archive"), Duration.ofHours(24));
    }

    /** A token of any content, to see it refused. */
    public String mint(String subject, String name, String department, Set<String> groups, Duration life) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(name())
                .audience(AUDIENCE)
                .subject(subject)
                .claim("upn", subject)
                .claim("groups", List.copyOf(groups))
                .claim("name", name)
                .claim("dept", department)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        return signed(claims);
    }

    private String signed(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the issuer's key cannot sign", e);
        }
        return token.serialize();
    }

    private String pem() throws JOSEException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.toECPublicKey().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----";
    }
}
