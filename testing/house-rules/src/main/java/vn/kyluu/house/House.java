package vn.kyluu.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One module as built, asked whether it keeps the rules of the house.
 *
 * <p>A room is a sub-package of the module's base package, named by what follows the base; the base package itself is the
 * room "." (a dot).
 */
public final class House {
    private static final int LONGEST_FILE = 300;

    private final String base;
    private final JavaClasses classes;

    private House(String base, JavaClasses classes) {
        this.base = base;
        this.classes = classes;
    }

    /** Reads the module's main classes; the base is for example {@code vn.kyluu.ades}. */
    public static House at(String base) {
        // the rules ask for names only: what a library's class looks like within need not be read
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new House(
                base,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(base));
    }

    /** R1: the arrows between rooms are exactly those of the plan, and no circle can be drawn with them. */
    public House keepsThePlan(Map<String, Set<String>> plan) {
        Map<String, Set<String>> drawn = new TreeMap<>();
        for (JavaClass from : classes) {
            drawn.computeIfAbsent(room(from), room -> new TreeSet<>());
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                if (isOurs(to) && !room(to).equals(room(from))) {
                    drawn.computeIfAbsent(room(from), room -> new TreeSet<>()).add(room(to));
                }
            }
        }
        Map<String, Set<String>> planned = new TreeMap<>();
        plan.forEach((room, targets) -> planned.put(room, new TreeSet<>(targets)));
        assertThat(drawn).as("arrows between the rooms of " + base).isEqualTo(planned);
        assertThat(circles(planned)).as("circles between the rooms of " + base).isEmpty();
        return this;
    }

    /** R2: only the named rooms may see types whose full name begins with one of the prefixes. */
    public House opensTheDoor(Set<String> rooms, String... typePrefixes) {
        Set<String> strangers = new TreeSet<>();
        for (JavaClass from : classes) {
            if (rooms.contains(room(from))) {
                continue;
            }
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                String seen = dependency.getTargetClass().getBaseComponentType().getName();
                if (Stream.of(typePrefixes).anyMatch(seen::startsWith)) {
                    strangers.add(from.getName() + " sees " + seen);
                }
            }
        }
        assertThat(strangers)
                .as("behind the door that only " + rooms + " may open")
                .isEmpty();
        return this;
    }

    /** R4: no component of a record is an array. */
    public House hasNoArrayInARecord() {
        List<String> arrays = new ArrayList<>();
        for (JavaClass each : classes) {
            if (each.isRecord()) {
                each.getFields().stream()
                        .filter(field -> field.getRawType().isArray()
                                && !field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
                        .forEach(field -> arrays.add(field.getFullName()));
            }
        }
        assertThat(arrays).as("arrays in records").isEmpty();
        return this;
    }

    /** R3: small files, and a package-info in every package. Reads {@code src/main/java} of the working directory. */
    public House hasSmallRooms() {
        Path sources = Path.of("src", "main", "java");
        List<String> faults = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                long lines;
                try (Stream<String> text = Files.lines(file)) {
                    lines = text.count();
                }
                if (lines > LONGEST_FILE) {
                    faults.add(file + " has " + lines + " lines");
                }
                if (!Files.exists(file.resolveSibling("package-info.java"))) {
                    faults.add(file.getParent() + " has no package-info");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(faults).as("rooms of " + base).isEmpty();
        return this;
    }

    private boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(base) || type.getPackageName().startsWith(base + ".");
    }

    private String room(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(base) ? "." : name.substring(base.length() + 1);
    }

    private static List<String> circles(Map<String, Set<String>> arrows) {
        List<String> found = new ArrayList<>();
        for (String start : arrows.keySet()) {
            Set<String> reached = new TreeSet<>();
            List<String> open = new ArrayList<>(arrows.get(start));
            while (!open.isEmpty()) {
                String room = open.remove(0);
                if (reached.add(room)) {
                    open.addAll(arrows.getOrDefault(room, Set.of()));
                }
            }
            if (reached.contains(start)) {
                found.add(start);
            }
        }
        return found;
    }
}
