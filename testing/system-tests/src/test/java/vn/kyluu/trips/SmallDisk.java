package vn.kyluu.trips;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A small file system in memory, mounted over a folder of the running product, that can be filled for real. What lay in the
 * folder is hidden until the disk is taken away.
 */
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Skips the test where this user may not mount: the system's own answer to a full disk cannot be had otherwise. */
    static SmallDisk over(Path folder, int kilobytes) throws IOException {
        Files.createDirectories(folder);
        String options = "size=" + kilobytes + "k,mode=700";
        assumeTrue(
                run(List.of("mount", "-t", "tmpfs", "-o", options, "kyluu-small-disk", folder.toString())) == 0,
                "mounting a small disk needs root");
        return new SmallDisk(folder);
    }

    /** Writes until the system refuses another byte. */
    void fill() throws IOException {
        byte[] page = new byte[4096];
        try (OutputStream out = Files.newOutputStream(folder.resolve("filler"))) {
            while (Files.getFileStore(folder).getUsableSpace() > 0) {
                out.write(page);
            }
        }
    }

    /** Makes room again. */
    void clear() throws IOException {
        Files.delete(folder.resolve("filler"));
    }

    @Override
    public void close() throws IOException {
        // lazily: a reader that has a file of it open does not keep it
        if (run(List.of("umount", "-l", folder.toString())) != 0) {
            throw new IOException("cannot take the small disk away from " + folder);
        }
    }

    private static int run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        process.getInputStream().readAllBytes();
        try {
            if (process.waitFor(10, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return -1;
    }
}
