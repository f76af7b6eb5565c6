package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps pictures for the papers, if they are to be renewed ({@code ./kyluu pictures}). */
final class Pictures {
    private static final String FOLDER = System.getProperty("kyluu.pictures", "");

    private Pictures() {}

    static boolean areWanted() {
        return !FOLDER.isEmpty();
    }

    /** Keeps it, smaller. */
    static void keep(String name, byte[] png) {
        if (!areWanted()) {
            return;
        }
        try {
            byte[] small = SmallPicture.of(png);
            assertThat(small.length).as(name).isLessThanOrEqualTo(SmallPicture.MOST_BYTES);
            Files.write(Files.createDirectories(Path.of(FOLDER)).resolve(name + ".png"), small);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
