package vn.kyluu.ades.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kyluu.ades.validation.Finding;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.ValidationReport;

/** That every word of a report is from our catalogue: what goes into a sentence is a place or a number, never a sentence. */
final class CatalogueOnly {
    private static final List<Locale> LANGUAGES = List.of(new Locale("vi"), Locale.ENGLISH);
    private static final String PLACE = "\\d+ 0 obj|byte \\d+|[^\\s,;:!?]*";

    private CatalogueOnly() {}

    static void check(ValidationReport report) {
        Stream<Finding> all = Stream.of(
                        Stream.of(report.findings()),
                        report.signatures().stream().map(ValidatedSignature::findings),
                        report.signatures().stream().map(ValidatedSignature::changesAfter))
                .flatMap(each -> each)
                .flatMap(List::stream);
        all.forEach(CatalogueOnly::check);
    }

    private static void check(Finding finding) {
        assertThat(finding.arguments()).as("%s", finding).allMatch(each -> each.matches(PLACE));
        for (Locale language : LANGUAGES) {
            String pattern = ResourceBundle.getBundle("vn.kyluu.ades.validation.messages", language)
                    .getString(finding.code().name());
            assertThat(finding.text(language)).matches(expected(pattern, language, finding.arguments()));
        }
        assertThat(finding.text(LANGUAGES.get(0))).isNotEqualTo(finding.text(LANGUAGES.get(1)));
    }

    /** The catalogue's sentence, each place in it as it is, or in words with the place behind them. */
    private static String expected(String pattern, Locale language, List<String> places) {
        Object[] marks =
                IntStream.range(0, places.size()).mapToObj(i -> "@" + i + "@").toArray();
        String sentence = Pattern.quote(new MessageFormat(pattern, language).format(marks));
        for (int i = 0; i < places.size(); i++) {
            String place = "\\E(?:[\\p{L}\\d ,]+ \\(\\Q" + places.get(i) + "\\E\\)|\\Q" + places.get(i) + "\\E)\\Q";
            sentence = sentence.replace("@" + i + "@", place);
        }
        return sentence;
    }
}
