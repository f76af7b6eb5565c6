package vn.kyluu.signing.app;

import java.time.Duration;
import java.util.Optional;
import vn.kyluu.signing.desk.SessionLimits;
import vn.kyluu.signing.http.desk.DeskAddress;
import vn.kyluu.signing.http.desk.OidcProvider;

/**
 * The records desk: where it is found, who says who people are, and how long they stay signed in.
 *
 * @param address empty together with the client: there is no desk
 */
public record DeskSettings(Optional<DeskAddress> address, Optional<OidcProvider.Client> client, SessionLimits limits) {
    private static final String KEYS = "kyluu.signing.desk.";

    static DeskSettings read(SettingsReader reader) {
        SessionLimits limits = new SessionLimits(
                Duration.ofSeconds(reader.number(KEYS + "idle-seconds", 60, 24 * 3600)),
                Duration.ofMinutes(reader.number(KEYS + "session-minutes", 5, 24 * 60)));
        if (!reader.isSet(KEYS + "url")) {
            return new DeskSettings(Optional.empty(), Optional.empty(), limits);
        }
        return new DeskSettings(
                Optional.of(new DeskAddress(
                        reader.safeUri(KEYS + "url"),
                        reader.isSet(KEYS + "agent")
                                ? Optional.of(reader.loopback(KEYS + "agent"))
                                : Optional.empty())),
                Optional.of(new OidcProvider.Client(
                        reader.safeUri(KEYS + "issuer"),
                        reader.required(KEYS + "client-id"),
                        reader.isSet(KEYS + "client-secret-file")
                                ? Optional.of(reader.file(KEYS + "client-secret-file"))
                                : Optional.empty(),
                        reader.required(KEYS + "scope"))),
                limits);
    }
}
