package vn.kyluu.archive.record;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code printed on a paper copy, by which anybody can ask whether the record is in the archive (R4).
 *
 * @param value 16 characters of Crockford's base 32, upper case, without hyphens
 */
public record LookupCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{16}");

    /** Refuses anything else. */
    public LookupCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a lookup code");
        }
    }

    /** A new code of 80 random bits. */
    public static LookupCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new LookupCode(code.toString());
    }

    /** Reads what a person typed: any case, spaces and hyphens anywhere, O for 0, I or L for 1. */
    public static Optional<LookupCode> read(String typed) {
        String cleaned = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(cleaned).matches() ? Optional.of(new LookupCode(cleaned)) : Optional.empty();
    }

    /** Four groups of four, as printed. */
    public String printed() {
        return value.replaceAll("(.{4})(?!$)", "$1-");
    }
}
