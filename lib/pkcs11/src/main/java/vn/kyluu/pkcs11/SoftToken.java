package vn.kyluu.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.PKCS11Module;
import org.xipki.pkcs11.wrapper.Session;
import org.xipki.pkcs11.wrapper.Slot;

/**
 * Makes SoftHSM tokens for development, tests and the demonstration. Not for a real device: that is its vendor's tool's task.
 *
 * <p>SoftHSM reads the file named by the environment variable SOFTHSM2_CONF when it is initialized, so that variable must be
 * set before the JVM that loads the module starts.
 */
public final class SoftToken {
    private SoftToken() {}

    /**
     * Writes {@code softhsm2.conf} and its token directory {@code tokens} into a folder, made for its owner only.
     *
     * @return the file that SOFTHSM2_CONF has to name
     */
    public static Path configure(Path folder) throws IOException {
        Path tokens = Files.createDirectories(folder.resolve("tokens")).toAbsolutePath();
        if (tokens.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(tokens, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        }
        return Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + tokens
                        + "\nobjectstore.backend = file\nlog.level = ERROR\nslots.removable = false\n");
    }

    /**
     * Makes a token in a module that is loaded in this process, not in a worker.
     *
     * @throws TokenFailure REFUSED if a token has this label already or the module has no free slot
     */
    public static TokenSlot initialize(Pkcs11Module module, String label, Pin securityOfficer, Pin user) {
        if (module.slots().stream().anyMatch(slot -> slot.label().equals(label))) {
            throw TokenFailure.of(TokenFailure.Reason.REFUSED, "a token is labelled " + label + " already");
        }
        char[] officer = securityOfficer.reveal();
        char[] pin = user.reveal();
        try {
            Slot slot = freeSlot(module.local().wrapped());
            initialize(module.local().wrapped(), slot, label, officer);
            Session session = slot.getToken().openSession(true);
            try {
                session.login(CKU_SO, officer);
                session.initPIN(pin);
                session.logout();
            } finally {
                session.closeSession();
            }
            return module.slot(label);
        } catch (PKCS11Exception e) {
            throw TokenFailure.of(e, "initializing the token " + label);
        } finally {
            Arrays.fill(officer, '\0');
            Arrays.fill(pin, '\0');
        }
    }

    /**
     * Makes a token by SoftHSM's own tool, for a process that will start later.
     *
     * <p>The PINs pass through the tool's command line, which is why this is for throw-away tokens only.
     *
     * @param configuration the file that SOFTHSM2_CONF will name, see {@link #configure}
     * @throws IOException if {@code softhsm2-util} is not installed or fails; the message holds its output
     */
    public static void initialize(Path configuration, String label, Pin securityOfficer, Pin user) throws IOException {
        char[] officer = securityOfficer.reveal();
        char[] pin = user.reveal();
        ProcessBuilder tool = new ProcessBuilder(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        label,
                        "--so-pin",
                        String.valueOf(officer),
                        "--pin",
                        String.valueOf(pin))
                .redirectErrorStream(true);
        Arrays.fill(officer, '\0');
        Arrays.fill(pin, '\0');
        tool.environment().put("SOFTHSM2_CONF", configuration.toAbsolutePath().toString());
        Process process = tool.start();
        try {
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("softhsm2-util ended with " + code + ": " + said.strip());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while softhsm2-util made the token " + label, e);
        }
    }

    private static Slot freeSlot(PKCS11Module module) throws PKCS11Exception {
        for (Slot slot : module.getSlotList(true)) {
            if (!TokenFacts.read(module, slot.getSlotID()).isInitialized()) {
                return slot;
            }
        }
        throw TokenFailure.of(TokenFailure.Reason.REFUSED, "no slot is free for a new token");
    }

    private static void initialize(PKCS11Module module, Slot slot, String label, char[] officer)
            throws PKCS11Exception {
        try {
            module.getPKCS11Module().C_InitToken(slot.getSlotID(), officer, TokenFacts.label(label), true);
        } catch (iaik.pkcs.pkcs11.wrapper.PKCS11Exception e) {
            throw module.convertException(e);
        }
    }
}
