package vn.kyluu.demo.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.demo.token.ChildProgram;
import vn.kyluu.demo.token.Workstation;

class KeyMachinesIT {
    @TempDir
    Path folder;

    @Test
    void givesTheHeadATokenThatSignsInAnotherProcess() throws Exception {
        Home home = new Home(folder);
        new KeyMachines(home).equip();
        ChildProgram workstation = new ChildProgram(home, home.workstation());
        String label = Roster.keyLabel(Roster.HEAD);
        X509Certificate certificate = certificate(
                workstation.run(Workstation.class, List.of(home.root().toString(), "certificate", label)));
        assertThat(SigningCertificate.of(certificate).commonName()).isEqualTo(Roster.HEAD.name());
        assertThat(SigningCertificate.of(certificate).identifier()).contains(Roster.HEAD.identifier());

        byte[] data = "Bệnh án".getBytes(StandardCharsets.UTF_8);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        List<String> values = workstation.run(
                Workstation.class, List.of(home.root().toString(), "sign", label, "RSA_PKCS1_SHA256", digest));
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(certificate);
        check.update(data);
        assertThat(check.verify(Base64.getDecoder().decode(values.get(0)))).isTrue();
    }

    private static X509Certificate certificate(List<String> lines) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(Base64.getDecoder().decode(lines.get(0))));
    }
}
