package vn.kyluu.demo.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What lies where under {@code KYLUU_HOME}.
 *
 * @param root absolute
 */
public record Home(Path root) {
    /** Makes the path absolute. */
    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** Data of PostgreSQL. */
    public Path postgresData() {
        return root.resolve("postgres").resolve("data");
    }

    /** Unpacked programs of PostgreSQL. */
    public Path postgresPrograms() {
        return folder("postgres").resolve("programs");
    }

    /** Keys, certificates and revocations of the test PKI. */
    public Path pki() {
        return root.resolve("pki");
    }

    /** CA certificates that both services trust. */
    public Path trustAnchors() {
        return folder("trust");
    }

    /** The service's token: what an HSM would be. */
    public Path hsm() {
        return folder("softhsm/hsm");
    }

    /** The token in the hand of a signer, at a workstation. */
    public Path workstation() {
        return folder("softhsm/workstation");
    }

    /** What the token agent of that workstation is told, and what it remembers. */
    public Path agent() {
        return folder("agent");
    }

    /** The issuer's key, and tokens of services. */
    public Path identity() {
        return folder("identity");
    }

    /** PINs and passwords, one per file. */
    public Path secrets() {
        return folder("secrets");
    }

    /** One vault. */
    public Path site(String name) {
        return folder("sites/" + name);
    }

    /** Work space of the archive; may be lost. */
    public Path spool() {
        return folder("spool");
    }

    /** Scratch space of the server; may be lost. */
    public Path scratch() {
        return folder("tmp");
    }

    /** Logs of each part. */
    public Path logs() {
        return folder("log");
    }

    /** Ids of running processes, and whether the whole is ready. */
    public Path run() {
        return folder("run");
    }

    /** Ends of the audit chains, kept outside the database. */
    public Path auditHeads() {
        return folder("audit");
    }

    /** What the main job leaves behind. */
    public Path artefacts() {
        return folder("demo");
    }

    private Path folder(String name) {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root);
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + root.resolve(name), e);
        }
    }
}
