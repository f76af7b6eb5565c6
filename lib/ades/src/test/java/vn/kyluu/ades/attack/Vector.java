package vn.kyluu.ades.attack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A folder with one defect. {@code expect.properties} says what is attacked and what must come of it; {@code before.txt} is
 * what a forger does before anybody signs, {@code after.txt} (or {@code after.xsl}) what he does afterwards.
 *
 * <ul>
 *   <li>{@code document}: pdf, xml, or xml-part (a signature of one element only)
 *   <li>{@code signatures}: how many sign, 0 to 4; {@code level}: T, LT, LTA
 *   <li>{@code signer}, {@code machine}: who signs and with whose help, where that is the defect (see {@link Signing})
 *   <li>{@code screening}: the reason for which the document is refused before signing
 *   <li>{@code verdict}, {@code code}, {@code place}: what validation says; alternatives are parted by blanks, the place is a
 *       regular expression over the finding's arguments
 * </ul>
 */
record Vector(String name, Path folder, Properties expected) {
    private static final Path ALL = Path.of("src/test/resources/vn/kyluu/ades/attack");

    static List<Vector> all() {
        try (Stream<Path> files = Files.walk(ALL)) {
            return files.filter(file -> file.endsWith("expect.properties"))
                    .map(Path::getParent)
                    .sorted()
                    .map(Vector::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector read(Path folder) {
        Properties properties = new Properties();
        try {
            properties.load(
                    new StringReader(Files.readString(folder.resolve("expect.properties"), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Vector(ALL.relativize(folder).toString(), folder, properties);
    }

    String get(String key, String otherwise) {
        return expected.getProperty(key, otherwise);
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(expected.getProperty(key));
    }

    List<String> alternatives(String key) {
        return Arrays.stream(get(key, "").split(" ", -1))
                .filter(word -> !word.isBlank())
                .toList();
    }

    Optional<String> text(String file) {
        Path path = folder.resolve(file);
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
