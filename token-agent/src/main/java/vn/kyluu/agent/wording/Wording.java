package vn.kyluu.agent.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import vn.kyluu.agent.refusal.Refusal;

/** What the agent says, in one language. Immutable and thread-safe. */
public final class Wording {
    /** Vietnamese. */
    public static final Wording VI = read("vi");
    /** English. */
    public static final Wording EN = read("en");

    private final String language;
    private final Properties texts;

    private Wording(String language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The texts of a language; Vietnamese if we do not speak it. */
    public static Wording of(String language) {
        return language.equals(EN.language) ? EN : VI;
    }

    /** {@code vi} or {@code en}. */
    public String language() {
        return language;
    }

    /** The text of this key, with {@code {name}} replaced by the value of that name. */
    public String say(String key, Map<String, ?> values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new MissingResourceException("no text", Wording.class.getName(), key);
        }
        for (Map.Entry<String, ?> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }

    /** The text of this key. */
    public String say(String key) {
        return say(key, Map.of());
    }

    /** What a refusal means and what to do. */
    public String say(Refusal refusal) {
        String key = "refusal." + refusal.reason().code();
        Object tries = refusal.details().get("triesLeft");
        if (tries != null) {
            String counted = key + (tries.equals(1) ? ".last" : ".tries");
            key = texts.containsKey(counted) ? counted : key;
        }
        return say(key, refusal.details());
    }

    /** All keys, for tests. */
    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static Wording read(String language) {
        Properties texts = new Properties();
        try (InputStream stream =
                        Objects.requireNonNull(Wording.class.getResourceAsStream("texts_" + language + ".properties"));
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("our own texts cannot be read", e);
        }
        return new Wording(language, texts);
    }
}
