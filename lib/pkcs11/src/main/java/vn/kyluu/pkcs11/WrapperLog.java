package vn.kyluu.pkcs11;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xipki.pkcs11.wrapper.Logger;
import org.xipki.pkcs11.wrapper.StaticLogger;

/** Takes the wrapper's messages off standard output and into the platform's log. */
final class WrapperLog implements Logger {
    private static final System.Logger LOG = System.getLogger("vn.kyluu.pkcs11.wrapper");
    private static final Pattern PLACE = Pattern.compile("\\{}");

    private WrapperLog() {}

    /** Must run before the wrapper's first class is touched: its static part already speaks. */
    static void install() {
        StaticLogger.setLogger(new WrapperLog());
    }

    @Override
    public void error(String format, Object... arguments) {
        LOG.log(System.Logger.Level.WARNING, () -> filled(format, arguments));
    }

    @Override
    public void warn(String format, Object... arguments) {
        LOG.log(System.Logger.Level.WARNING, () -> filled(format, arguments));
    }

    @Override
    public void info(String format, Object... arguments) {
        LOG.log(System.Logger.Level.DEBUG, () -> filled(format, arguments));
    }

    @Override
    public void debug(String format, Object... arguments) {
        LOG.log(System.Logger.Level.TRACE, () -> filled(format, arguments));
    }

    @Override
    public void trace(String format, Object... arguments) {
        LOG.log(System.Logger.Level.TRACE, () -> filled(format, arguments));
    }

    @Override
    public boolean isWarnEnabled() {
        return LOG.isLoggable(System.Logger.Level.WARNING);
    }

    @Override
    public boolean isInfoEnabled() {
        return LOG.isLoggable(System.Logger.Level.DEBUG);
    }

    @Override
    public boolean isDebugEnabled() {
        return LOG.isLoggable(System.Logger.Level.TRACE);
    }

    /** Never: on this level the wrapper reads objects back from the token only to print them. */
    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    static String filled(String format, Object... arguments) {
        Matcher places = PLACE.matcher(format);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < arguments.length && places.find(); i++) {
            places.appendReplacement(text, Matcher.quoteReplacement(String.valueOf(arguments[i])));
        }
        return places.appendTail(text).toString();
    }
}
