package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks axe whether everybody can use a page as it is now (WCAG 2.2, levels A and AA, and axe's own good practice). */
final class Axe {
    private static final String SCRIPT = script();
    private static final String FOUND = """
            async () => {
              const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
              const result = await axe.run(document, { runOnly: { type: "tag", values: tags } });
              return result.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ": " + node.html));
            }
            """;

    private Axe() {}

    static void assertUsableByAll(Page page) {
        page.evaluate(SCRIPT);
        assertThat((List<?>) page.evaluate(FOUND)).isEmpty();
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
