package vn.kyluu.signing.http.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The desk's catalogue has no holes, and nothing in it that nobody says. */
class DeskTextsTest {
    private static final Path PAGES = Path.of("src/main/webapp/desk");
    private static final Pattern TEXT =
            Pattern.compile("^    \"?([\\w-]+)\"?: \"((?:[^\"\\\\]|\\\\.)*)\",?$", Pattern.MULTILINE);
    private static final Pattern SAID = Pattern.compile(
            "(?:say|button|fact|hasText)\\(\\s*\"([\\w-]+)\"|data-text=\"([\\w-]+)\"|list\\([^\\n]*, \"(\\w+)\"\\)");
    /** Keys that are put together from a word and a code. */
    private static final Pattern FAMILY = Pattern.compile("`([a-z]+)-\\$\\{");

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        Map<String, String> vietnamese = texts("vi");
        Map<String, String> english = texts("en");
        assertThat(vietnamese).hasSizeGreaterThan(200);
        assertThat(english.keySet()).isEqualTo(vietnamese.keySet());
        vietnamese.forEach((key, text) ->
                assertThat(places(english.getOrDefault(key, ""))).as(key).isEqualTo(places(text)));
    }

    @Test
    void hasEveryTextThatAPageSays() throws IOException {
        Set<String> known = texts("vi").keySet();
        assertThat(said()).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void hasNoTextThatNobodySays() throws IOException {
        String pages = pages();
        Set<String> families = all(FAMILY, pages);
        List<String> idle = texts("vi").keySet().stream()
                .filter(key -> !pages.contains("\"" + key + "\""))
                .filter(key -> families.stream().noneMatch(family -> key.startsWith(family + "-")))
                .toList();
        assertThat(idle).isEmpty();
    }

    private static Set<String> said() throws IOException {
        return all(SAID, pages());
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .flatMap(match -> Stream.iterate(1, i -> i <= match.groupCount(), i -> i + 1)
                        .map(match::group)
                        .filter(group -> group != null))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(String language) throws IOException {
        String all = Files.readString(PAGES.resolve("texts.js"));
        int from = all.indexOf("\n  " + language + ": {");
        Map<String, String> texts = new TreeMap<>();
        TEXT.matcher(all.substring(from, all.indexOf("\n  }", from))).results().forEach(match -> {
            assertThat(texts.put(match.group(1), match.group(2)))
                    .as(match.group(1))
                    .isNull();
        });
        return texts;
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String pages() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(PAGES)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(js|html)"))
                    .filter(each -> !each.endsWith("texts.js"))
                    .toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
