package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every test that docs/threat-model.md names is there. */
class ThreatModelTest {
    private static final Path PROJECT = Path.of("..", "..");
    private static final Pattern NAMED =
            Pattern.compile("`(?:([A-Z]\\w*(?:Test|IT|ST))(?:\\.(\\w+))?|([a-z]\\w{7,}))`");

    @Test
    void namesNoTestThatIsNotThere() throws IOException {
        Map<String, String> tests = tests();
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (String line : Files.readAllLines(PROJECT.resolve("docs/threat-model.md"))) {
            String last = "";
            for (MatchResult each :
                    NAMED.matcher(line.substring(tail(line))).results().toList()) {
                named++;
                last = each.group(1) == null ? last : each.group(1);
                String method = each.group(2) == null ? each.group(3) : each.group(2);
                String source = tests.get(last);
                if (source == null || (method != null && !source.contains("void " + method + "("))) {
                    missing.add(each.group());
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(60);
    }

    /** Where the last column of a line begins. */
    private static int tail(String line) {
        return line.startsWith("|") ? line.lastIndexOf('|', line.length() - 2) : line.length();
    }

    /** Sources by the name of their class; two classes of one name together. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                return name.equals("target") || name.equals("var") || (name.length() > 2 && name.startsWith("."))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = String.valueOf(file.getFileName());
                if (name.matches(".*(Test|IT|ST)\\.java")) {
                    tests.merge(name.replace(".java", ""), Files.readString(file), String::concat);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return tests;
    }
}
