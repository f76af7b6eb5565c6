package vn.kyluu.demo.token;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.staff.Device;
import vn.kyluu.demo.staff.Pins;
import vn.kyluu.pkcs11.Pin;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.SignatureMechanism;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenKey;

/**
 * A program: the signer's workstation with the token plugged in. It never sees a document, only a digest.
 *
 * <p>Arguments {@code HOME certificate LABEL} print the signer's certificate, DER in Base64. Arguments {@code HOME sign
 * LABEL MECHANISM DIGEST…} print one signature value in Base64 for each digest in hexadecimal.
 */
public final class Workstation {
    private Workstation() {}

    /** Does what its arguments say. */
    public static void main(String[] arguments) throws IOException, CertificateEncodingException {
        Home home = new Home(Path.of(arguments[0]));
        Base64.Encoder base64 = Base64.getEncoder();
        try (Pkcs11Module module = Pkcs11Module.load(Installation.softHsm());
                Pin pin = Pin.ofFile(new Pins(home).of(Device.WORKSTATION).path());
                Token token = module.slot(KeyCeremony.label(Device.WORKSTATION)).login(pin, 1)) {
            TokenKey key = token.key(arguments[2]).orElseThrow();
            if (arguments[1].equals("certificate")) {
                X509Certificate certificate = key.certificate().orElseThrow();
                System.out.println(base64.encodeToString(certificate.getEncoded()));
                return;
            }
            SignatureMechanism mechanism = SignatureMechanism.valueOf(arguments[3]);
            for (int i = 4; i < arguments.length; i++) {
                byte[] digest = HexFormat.of().parseHex(arguments[i]);
                System.out.println(base64.encodeToString(key.sign(mechanism, digest)));
            }
        }
    }
}
