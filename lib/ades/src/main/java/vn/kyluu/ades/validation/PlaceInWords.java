package vn.kyluu.ades.validation;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a PDF something is, for people; the path of PDF keys stays behind it, for experts. */
final class PlaceInWords {
    private static final Pattern ON_A_PAGE = Pattern.compile("/Pages\\[([0-9]+)\\](?:/([A-Za-z]+))?.*");
    private static final Pattern ELSEWHERE = Pattern.compile("/([A-Za-z]+).*");

    private PlaceInWords() {}

    /** As it is, if it is no path or nobody has put it into words. */
    static String of(String argument, ResourceBundle catalogue) {
        Matcher page = ON_A_PAGE.matcher(argument);
        Matcher other = ELSEWHERE.matcher(argument);
        String key = "place.";
        if (page.matches()) {
            String part = "place.page." + page.group(2);
            key = catalogue.containsKey(part) ? part : "place.page";
        } else if (other.matches()) {
            key += other.group(1);
        }
        if (!catalogue.containsKey(key)) {
            return argument;
        }
        String number = page.matches() ? page.group(1) : "";
        return new MessageFormat(catalogue.getString(key), catalogue.getLocale()).format(new Object[] {number}) + " ("
                + argument + ")";
    }
}
