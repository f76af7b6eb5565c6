package vn.kyluu.archive.vault.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.ObjectKey;

/**
 * The versions of one object in its folder: {@code name}, {@code name~2}, {@code name~3}.
 *
 * @param first the name without a number
 * @param objects the files that are there, by number
 * @param last the greatest number of an object or a lock; 0 if there is neither
 */
record Versions(Path first, NavigableMap<Integer, Path> objects, int last) {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(?:~([1-9][0-9]{0,5}))?(\\.lock[0-9]{0,3}|\\.hold)?");

    static Versions under(Path first) throws IOException {
        String wanted = name(first);
        NavigableMap<Integer, Path> objects = new TreeMap<>();
        int last = 0;
        for (Path file : files(Objects.requireNonNull(first.getParent()))) {
            Matcher parts = NUMBERED.matcher(name(file));
            if (parts.matches() && parts.group(1).equals(wanted)) {
                int number = number(parts);
                last = Math.max(last, number);
                if (parts.group(3) == null) {
                    objects.put(number, file);
                }
            }
        }
        return new Versions(first, objects, last);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (NoSuchFileException e) {
            return new ArrayList<>();
        }
    }

    Optional<Path> newest() {
        return Optional.ofNullable(objects.lastEntry()).map(entry -> entry.getValue());
    }

    /** All names that an object or a lock may have had, newest first. */
    List<Path> names() {
        List<Path> names = new ArrayList<>();
        for (int number = last; number > 1; number--) {
            names.add(first.resolveSibling(name(first) + "~" + number));
        }
        names.add(first);
        return names;
    }

    /** A name that neither an object nor a lock has had yet. */
    Path next() {
        return last == 0 ? first : first.resolveSibling(name(first) + "~" + (last + 1));
    }

    /** One line of the list, or empty for a folder and for a lock. */
    static Optional<ListedVersion> listed(Path root, Path file) {
        Matcher parts = NUMBERED.matcher(name(file));
        if (!Files.isRegularFile(file) || !parts.matches() || parts.group(3) != null) {
            return Optional.empty();
        }
        Path first = file.resolveSibling(parts.group(1));
        String path = root.relativize(first).toString().replace('\\', '/');
        try {
            boolean newest = under(first).newest().filter(file::equals).isPresent();
            return Optional.of(new ListedVersion(path, version(path, file), newest, false, Files.size(file)));
        } catch (IOException e) {
            // it went away, or cannot be read, while the list was made: reading it will say which
            return Optional.of(new ListedVersion(path, name(file), true, false, 0));
        }
    }

    private static String version(String path, Path file) {
        Optional<ObjectKey> key = ObjectKey.parse(path);
        try {
            return key.isPresent() ? LockFile.read(key.get(), file).versionId() : name(file);
        } catch (IOException e) {
            // a damaged lock is told by whoever asks for the lock
            return name(file);
        }
    }

    private static int number(Matcher parts) {
        return parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }
}
