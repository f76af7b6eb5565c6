package vn.kyluu.archive.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** R8: what is offered is what the resources say, under the names by which resources and the desk's pages ask for it. */
class ActsTest {
    private static final Pattern ASKED = Pattern.compile("may(?:Call|InArchive)\\(\"([A-Z]+ [^\"]+)\"");

    @Test
    void namesEachCallByItsMethodAndItsPathWithTheRolesOfItsAnnotation() throws Exception {
        assertThat(calls())
                .hasSizeGreaterThan(25)
                .containsEntry("POST holds", Set.of(Roles.RECORDS))
                .containsEntry("POST disposals/{id}/approvals", Set.of(Roles.RECORDS, Roles.DIRECTOR))
                .doesNotContainKey("POST verifications");
    }

    @Test
    void knowsEveryCallThatSomebodyAsksAbout() throws Exception {
        Set<String> asked = new TreeSet<>();
        for (Path folder : List.of(
                Path.of("src/main/java/vn/kyluu/archive/http"), Path.of("../signing-service/src/main/webapp/desk"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(each -> each.toString().matches(".*\\.(js|java)"))
                        .toList()) {
                    ASKED.matcher(Files.readString(file)).results().forEach(match -> asked.add(match.group(1)));
                }
            }
        }
        assertThat(asked).contains("DELETE holds/{id}", "GET custody").isSubsetOf(calls().keySet());
    }

    private static Map<String, Set<String>> calls() throws IOException, ClassNotFoundException {
        Set<Class<?>> classes = new LinkedHashSet<>();
        try (Stream<Path> files = Files.list(Path.of("target", "classes", "vn", "kyluu", "archive", "http"))) {
            for (Path file : files.filter(each -> each.toString().endsWith("Resource.class"))
                    .toList()) {
                classes.add(Class.forName("vn.kyluu.archive.http."
                        + String.valueOf(file.getFileName()).replace(".class", "")));
            }
        }
        return Acts.read(classes);
    }
}
