package vn.kyluu.demo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.staff.Roster;

class IssuerTest {
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void mintsTokensThatItsPublicKeyConfirmsAlsoAfterARestart() throws Exception {
        Home home = new Home(folder);
        SignedJWT token = SignedJWT.parse(Issuer.open(home, clock).token(Roster.DOCTOR));
        String pem = Files.readString(Issuer.open(home, clock).publicKey());
        assertThat(token.verify(new ECDSAVerifier((ECKey) JWK.parseFromPEMEncodedObjects(pem))))
                .isTrue();
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("BS001");
        assertThat(token.getJWTClaimsSet().getStringClaim("upn")).isEqualTo("BS001");
        assertThat(token.getJWTClaimsSet().getStringListClaim("groups")).isEqualTo(List.of("doctor"));
        assertThat(token.getJWTClaimsSet().getStringClaim("name")).isEqualTo("Nguyễn Thị Ánh Tuyết");
        assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant()).isEqualTo("2026-11-20T14:00:00Z");
    }

    @Test
    void keepsItsKeyToItself() throws Exception {
        Home home = new Home(folder);
        var unused = Issuer.open(home, clock);
        assertThat(Files.getPosixFilePermissions(home.identity().resolve("issuer.jwk.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
