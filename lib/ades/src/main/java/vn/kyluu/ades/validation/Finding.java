package vn.kyluu.ades.validation;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing a validation found.
 *
 * @param arguments language-neutral details for the text: places, numbers, instants
 */
public record Finding(FindingCode code, Severity severity, List<String> arguments) {
    private static final String CATALOGUE = "vn.kyluu.ades.validation.messages";

    /** How much a finding weighs. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding error(FindingCode code, String... arguments) {
        return new Finding(code, Severity.ERROR, List.of(arguments));
    }

    public static Finding warning(FindingCode code, String... arguments) {
        return new Finding(code, Severity.WARNING, List.of(arguments));
    }

    public static Finding info(FindingCode code, String... arguments) {
        return new Finding(code, Severity.INFO, List.of(arguments));
    }

    /** One sentence for people: English for English locales, else Vietnamese. */
    public String text(Locale locale) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : new Locale("vi");
        ResourceBundle catalogue = ResourceBundle.getBundle(
                CATALOGUE,
                spoken,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] told = arguments.stream()
                .map(argument -> PlaceInWords.of(argument, catalogue))
                .toArray();
        return new MessageFormat(catalogue.getString(code.name()), spoken).format(told);
    }
}
