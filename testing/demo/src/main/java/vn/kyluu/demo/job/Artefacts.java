package vn.kyluu.demo.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.kyluu.ades.digest.Octets;

/** Files that the job leaves behind (R4): those of the last run, under stable names. */
public final class Artefacts {
    private final Path folder;

    public Artefacts(Path folder) {
        this.folder = folder;
    }

    /** Writes one; an older one of that name is replaced. */
    public Path write(String name, Octets content) {
        try {
            return Files.write(folder.resolve(name), content.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
