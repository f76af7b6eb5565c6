package vn.kyluu.signing.http.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words for every problem type, in Vietnamese and English. Thread-safe. */
final class ProblemCatalogue {
    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    static final Locale ENGLISH = Locale.ENGLISH;
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Map<String, Properties> texts = Map.of("vi", read("problems_vi"), "en", read("problems_en"));

    /** The language to answer in: of the two that we speak, the one the client names first; Vietnamese if neither. */
    static Locale choose(List<Locale> acceptable) {
        return acceptable.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("vi") || language.equals("en"))
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(VIETNAMESE);
    }

    String title(Problem problem, Locale locale) {
        return text(problem.code() + ".title", locale);
    }

    String detail(Problem problem, Locale locale) {
        Matcher place = PLACE.matcher(text(problem.code() + ".detail", locale));
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            Object value = problem.members().get(place.group(1));
            place.appendReplacement(filled, Matcher.quoteReplacement(value == null ? "…" : shown(value)));
        }
        return place.appendTail(filled).toString();
    }

    private static String shown(Object value) {
        return value instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : value.toString();
    }

    /** All keys of one language, for the test that looks for holes. */
    Set<String> keys(Locale locale) {
        return of(locale).stringPropertyNames();
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(of(locale).getProperty(key), key);
    }

    private Properties of(Locale locale) {
        return Objects.requireNonNull(texts.get(locale.getLanguage()));
    }

    private static Properties read(String name) {
        try (InputStream file =
                Objects.requireNonNull(ProblemCatalogue.class.getResourceAsStream(name + ".properties"), name)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
