package vn.kyluu.signing.seal.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** What stands on every report, in both languages. Thread-safe. */
final class ReportWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm xxx", Locale.ROOT);
    private final Properties vietnamese = read("report_vi");
    private final Properties english = read("report_en");

    String vi(String key) {
        return Objects.requireNonNull(vietnamese.getProperty(key), key);
    }

    String en(String key) {
        return Objects.requireNonNull(english.getProperty(key), key);
    }

    /** Both, Vietnamese first. */
    String both(String key) {
        return vi(key) + " / " + en(key);
    }

    String moment(OffsetDateTime moment) {
        return MOMENT.format(moment);
    }

    String minute(OffsetDateTime moment) {
        return MINUTE.format(moment);
    }

    /** All keys of one language, for the test that looks for holes. */
    Set<String> keys(Locale locale) {
        return (locale.getLanguage().equals("en") ? english : vietnamese).stringPropertyNames();
    }

    private static Properties read(String name) {
        try (InputStream file =
                Objects.requireNonNull(ReportWords.class.getResourceAsStream(name + ".properties"), name)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
