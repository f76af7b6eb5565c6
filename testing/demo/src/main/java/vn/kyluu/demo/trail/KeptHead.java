package vn.kyluu.demo.trail;

import java.util.Optional;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.audit.ChainHead;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.PrivateFile;

/** The end of one service's chain at the last check, in a file: sequence, blank, hash in hexadecimal. */
final class KeptHead {
    private final PrivateFile file;

    KeptHead(Home home, String schema) {
        this.file = new PrivateFile(home.auditHeads().resolve(schema + ".head"));
    }

    Optional<ChainHead> read() {
        if (!file.exists()) {
            return Optional.empty();
        }
        String text = file.read();
        int blank = text.indexOf(' ');
        Digest hash = Digest.ofHex(DigestAlgorithm.SHA256, text.substring(blank + 1));
        return Optional.of(new ChainHead(Long.parseLong(text.substring(0, blank)), hash));
    }

    void write(ChainHead head) {
        file.write(head.sequence() + " " + head.hash().hex());
    }
}
