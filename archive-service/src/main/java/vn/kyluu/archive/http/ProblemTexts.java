package vn.kyluu.archive.http;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The one catalogue of what problems and refusals say: {@code problems_vi} and {@code problems_en}. */
final class ProblemTexts {
    private static final String CATALOGUE = "vn.kyluu.archive.http.problems";

    private ProblemTexts() {}

    static String title(int status, Locale locale) {
        String key = "title." + status;
        // servers make statuses of their own; the class of the status tells enough then
        return text(
                catalogue(locale).containsKey(key) ? key : (status < 500 ? "title.400" : "title.500"),
                List.of(),
                locale);
    }

    static String detail(String reason, List<?> arguments, Locale locale) {
        return text(reason, arguments, locale);
    }

    private static String text(String key, List<?> arguments, Locale locale) {
        return new MessageFormat(catalogue(locale).getString(key), locale).format(arguments.toArray());
    }

    private static ResourceBundle catalogue(Locale locale) {
        return ResourceBundle.getBundle(
                CATALOGUE,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
