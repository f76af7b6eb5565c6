package vn.kyluu.signing.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vn.kyluu.ades.certificate.MalformedCertificate;
import vn.kyluu.ades.certificate.ResponderAddresses;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.digest.OctetsTooLarge;
import vn.kyluu.ades.signature.StampImage;
import vn.kyluu.ades.stamp.InkDrawing;
import vn.kyluu.ades.trustlist.ListSource;

/**
 * Reads settings one by one and collects what is wrong with them, so that an operator sees all faults at once.
 *
 * <p>A fault names the key and what is expected, never the value: it might be a secret put on the wrong line. After a
 * fault a harmless stand-in is returned, and {@link #complainIfBad} keeps it from ever being used.
 */
final class SettingsReader {
    private final Function<String, Optional<String>> source;
    private static final Duration LONGEST_WAIT_FOR_A_LIST = Duration.ofSeconds(30);

    private static final int LARGEST_PICTURE = 1 << 20;

    private final List<String> faults = new ArrayList<>();

    SettingsReader(Function<String, Optional<String>> source) {
        this.source = source;
    }

    String required(String key) {
        return source.apply(key)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElseGet(() -> fault(key, "must be set", ""));
    }

    String matching(String key, String pattern) {
        String value = required(key);
        return value.isEmpty() || value.matches(pattern) ? value : fault(key, "must look like " + pattern, "");
    }

    long number(String key, long least, long most) {
        String value = required(key);
        try {
            long number = value.isEmpty() ? least : Long.parseLong(value);
            return number >= least && number <= most ? number : badNumber(key, least, most);
        } catch (NumberFormatException e) {
            return badNumber(key, least, most);
        }
    }

    private long badNumber(String key, long least, long most) {
        return fault(key, "must be a whole number from " + least + " to " + most, least);
    }

    Path path(String key) {
        try {
            return Path.of(required(key)).toAbsolutePath();
        } catch (InvalidPathException e) {
            return fault(key, "must be a path", Path.of(""));
        }
    }

    Path directory(String key) {
        Path path = path(key);
        return isSet(key) && !Files.isDirectory(path)
                ? fault(key, "must be a directory that this process can read", path)
                : path;
    }

    Path file(String key) {
        Path path = path(key);
        return isSet(key) && !(Files.isRegularFile(path) && Files.isReadable(path))
                ? fault(key, "must be a file that this process can read", path)
                : path;
    }

    URI httpUri(String key) {
        String value = required(key);
        try {
            URI uri = new URI(value);
            boolean good = value.isEmpty()
                    || (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme()));
            return good ? uri : fault(key, "must be an http or https address", uri);
        } catch (URISyntaxException e) {
            return fault(key, "must be an http or https address", URI.create(""));
        }
    }

    /** An address that nobody on the way can read or change: https, or this very machine. */
    URI safeUri(String key) {
        URI uri = httpUri(key);
        boolean safe = uri.getHost() == null
                || "https".equals(uri.getScheme())
                || List.of("127.0.0.1", "localhost", "[::1]").contains(uri.getHost());
        return safe ? uri : fault(key, "must be an https address", uri);
    }

    /** Origin of a program on the machine of whoever reads a page: plain http, name and port alone. */
    URI loopback(String key) {
        return URI.create(matching(key, "http://(127\\.0\\.0\\.1|localhost):\\d{1,5}"));
    }

    /** An ETSI trusted list: its address, and the directory of its signers' certificates. */
    Optional<ListSource> trustedList(String keys) {
        String url = required(keys + ".url");
        Path signers = directory(keys + ".signers");
        try {
            return Optional.of(
                    new ListSource(new URI(url), TrustAnchors.readDirectory(signers), LONGEST_WAIT_FOR_A_LIST));
        } catch (URISyntaxException | IllegalArgumentException | MalformedCertificate | UncheckedIOException e) {
            return fault(
                    keys + ".url",
                    "must be an http, https or file address, with at least one certificate in " + keys + ".signers",
                    Optional.empty());
        }
    }

    /** A PNG of the facility's seal, if one is named. */
    Optional<StampImage> seal(String key) {
        if (!isSet(key)) {
            return Optional.empty();
        }
        try (InputStream png = Files.newInputStream(file(key))) {
            return Optional.of(InkDrawing.of(Octets.read(png, LARGEST_PICTURE), StampImage.Ink.RED));
        } catch (IOException | OctetsTooLarge | IllegalArgumentException e) {
            return fault(
                    key, "must be a PNG of at most 1 MiB and 2000 dots a side, that shows something", Optional.empty());
        }
    }

    /** Where an authority is asked instead of where its certificates say. */
    Optional<ResponderAddresses> moved(String keys) {
        Path certificate = file(keys + ".certificate");
        try {
            return Optional.of(ResponderAddresses.ofFile(certificate, uris(keys + ".ocsp"), uris(keys + ".crl")));
        } catch (IllegalArgumentException | MalformedCertificate | UncheckedIOException e) {
            return fault(
                    keys + ".certificate",
                    "must be a certificate, PEM or DER, with http or https addresses in " + keys + ".ocsp or " + keys
                            + ".crl",
                    Optional.empty());
        }
    }

    private List<URI> uris(String key) {
        List<URI> found = list(key).stream().map(URI::create).toList();
        boolean good = found.stream()
                .allMatch(
                        uri -> uri.getHost() != null && List.of("http", "https").contains(uri.getScheme()));
        return good ? found : fault(key, "must be http or https addresses, between commas", List.of());
    }

    ZoneId zone(String key) {
        String value = required(key);
        try {
            return value.isEmpty() ? ZoneOffset.UTC : ZoneId.of(value);
        } catch (DateTimeException e) {
            return fault(key, "must be a time zone such as Asia/Ho_Chi_Minh", ZoneOffset.UTC);
        }
    }

    <E extends Enum<E>> E choice(String key, Class<E> choices, E standIn) {
        String value = required(key);
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().toLowerCase(Locale.ROOT).equals(value)) {
                return choice;
            }
        }
        return fault(
                key,
                "must be one of "
                        + List.of(choices.getEnumConstants()).toString().toLowerCase(Locale.ROOT),
                standIn);
    }

    boolean flag(String key) {
        String value = matching(key, "true|false");
        return value.equals("true");
    }

    /** Parts between commas; none if it is not set. */
    List<String> list(String key) {
        return source.apply(key).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Short names separated by commas; none if it is not set. */
    List<String> names(String key) {
        if (!isSet(key)) {
            return List.of();
        }
        return matching(key, "[a-z0-9]+(\\s*,\\s*[a-z0-9]+)*").isEmpty() ? List.of() : list(key);
    }

    boolean isSet(String key) {
        return source.apply(key).map(value -> !value.isBlank()).orElse(false);
    }

    private <T> T fault(String key, String expectation, T standIn) {
        faults.add(key + " " + expectation);
        return standIn;
    }

    void complainIfBad() {
        if (!faults.isEmpty()) {
            throw new BadSettings(faults);
        }
    }
}
