package vn.kyluu.agent.token;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.kyluu.pkcs11.KeyKind;
import vn.kyluu.pkcs11.TokenSlot;

/**
 * A token as it was a moment ago.
 *
 * @param module the vendor's library by which it is reached
 * @param all certificates on it
 * @param signing those with which its owner can sign (R3)
 */
public record PluggedToken(Path module, TokenSlot slot, List<X509Certificate> all, List<X509Certificate> signing) {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    public PluggedToken {
        all = List.copyOf(all);
        signing = List.copyOf(signing);
    }

    static PluggedToken read(Path module, TokenSlot slot) {
        return new PluggedToken(
                module,
                slot,
                slot.certificates(),
                slot.signingCertificates().stream().filter(PluggedToken::signs).toList());
    }

    private static boolean signs(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() < 0
                && (usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION])
                && KeyKind.of(certificate.getPublicKey()).isPresent();
    }

    /** Names it among all tokens. */
    public String name() {
        return slot.label() + " · " + slot.serial();
    }
}
