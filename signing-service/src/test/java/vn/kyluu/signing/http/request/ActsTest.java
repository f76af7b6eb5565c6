package vn.kyluu.signing.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kyluu.signing.http.MainClasses;

/** R7: what is offered is what the resources say, under the names by which pages and resources ask for it. */
class ActsTest {
    private static final Pattern ASKED = Pattern.compile("(?:may\\(|mayCall\\(actor, )\"([A-Z]+ [^\"]+)\"");

    private final Map<String, Set<String>> calls = Acts.read(Set.copyOf(MainClasses.all()));

    @Test
    void namesEachCallByItsMethodAndItsPathWithTheRolesOfItsAnnotation() {
        assertThat(calls)
                .hasSizeGreaterThan(40)
                .containsEntry("POST closings", Set.of("records"))
                .containsEntry("DELETE delegations/{id}", Set.of("head", "director"));
    }

    @Test
    void knowsEveryCallThatSomebodyAsksAbout() {
        Set<String> asked = new TreeSet<>();
        for (Path folder : List.of(Path.of("src/main/webapp/desk"), Path.of("src/main/java/vn/kyluu/signing/http"))) {
            texts(folder).forEach(text -> ASKED.matcher(text).results().forEach(match -> asked.add(match.group(1))));
        }
        assertThat(asked)
                .contains("POST documents/{id}/corrections", "POST authorizations")
                .isSubsetOf(calls.keySet());
    }

    private static List<String> texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(js|java)"))
                    .map(ActsTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
