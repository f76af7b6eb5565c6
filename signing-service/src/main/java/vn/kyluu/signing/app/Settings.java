package vn.kyluu.signing.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kyluu.ades.certificate.RevocationMemory;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.signature.StampImage;
import vn.kyluu.ades.trustlist.ListSource;
import vn.kyluu.signing.http.hook.WebHook;
import vn.kyluu.signing.key.HsmSlot;
import vn.kyluu.signing.session.RevocationPolicy;

/**
 * Everything that the hospital decides about this program, read once at start.
 *
 * <p>Holds no secret: secrets stay in the files named here and are read where they are used, or go from the configuration
 * straight to the server's connection pool.
 *
 * @param trust whom this facility believes
 * @param timestampUrl the RFC 3161 authority
 * @param timestampLate how long a signature may wait for its timestamp before the alarm is raised
 * @param revocation how authorities are asked, and how long what they said is remembered
 * @param uploadLimit largest document taken, in bytes
 * @param zone in which times are shown to people
 * @param sealPicture which stamps of the facility show
 * @param flows directory of the facility's signing flows
 * @param revocationUnknown what to do when a certificate's status cannot be had
 * @param sealKeeper staff code of the clerk whose seal in the HSM stands under papers that the services seal themselves
 * @param authorizationLife how long a consent may be used
 * @param webhooks programs outside that are told what happens
 * @param desk the records desk, if there is one
 * @param sessionLife how long a signing session with a token in the signer's hand stays open
 */
public record Settings(
        Trust trust,
        URI timestampUrl,
        Duration timestampLate,
        RevocationSettings revocation,
        long uploadLimit,
        ZoneId zone,
        Optional<StampImage> sealPicture,
        Path flows,
        Hsm hsm,
        RevocationPolicy revocationUnknown,
        Archive archive,
        Optional<String> sealKeeper,
        Duration authorizationLife,
        Duration sessionLife,
        List<WebHook.Target> webhooks,
        DeskSettings desk) {
    public Settings {
        webhooks = List.copyOf(webhooks);
    }

    private static final long ONE_GIB = 1L << 30;

    /**
     * Whom this facility believes.
     *
     * @param anchors directory of CA certificates, PEM or DER
     * @param lastGood file that remembers the anchors of the last start, if any
     * @param list the trusted list that adds to them, if any
     */
    public record Trust(Path anchors, Optional<Path> lastGood, Optional<ListSource> list) {}

    /**
     * The facility's HSM.
     *
     * @param slots all slots; those that hold the same keys share the work and stand in for each other
     * @param sessions how many sessions may be open at once on each, 1 to 256
     * @param callDeadline after which a call that does not return is ended
     * @param rsaPss whether RSA keys sign by PSS where the device can; PKCS#1 v1.5 is read by more viewers
     */
    public record Hsm(List<HsmSlot> slots, int sessions, Duration callDeadline, boolean rsaPss) {
        public Hsm {
            slots = List.copyOf(slots);
        }
    }

    /**
     * Where finished records are handed over.
     *
     * @param url base of the archive-service's interface
     * @param tokenFile file that holds our bearer token there; read at every delivery, so that it can be renewed
     */
    public record Archive(URI url, Path tokenFile) {}

    /**
     * Reads and checks all of it.
     *
     * @param source value of a key, empty when it is not set
     * @throws BadSettings naming every key that is missing or wrong
     */
    public static Settings read(Function<String, Optional<String>> source) {
        SettingsReader reader = new SettingsReader(source);
        reader.required("kyluu.database.user");
        reader.required("kyluu.database.password");
        reader.required("mp.jwt.verify.issuer");
        reader.required("mp.jwt.verify.publickey.location");
        reader.matching("kyluu.database.url", "jdbc:postgresql:.+");
        Settings settings = new Settings(
                trust(reader),
                reader.httpUri("kyluu.timestamp.url"),
                Duration.ofHours(reader.number("kyluu.timestamp.late-hours", 1, 720)),
                revocation(reader),
                reader.number("kyluu.upload.limit-bytes", 1, ONE_GIB),
                reader.zone("kyluu.zone"),
                reader.seal("kyluu.signing.seal-picture"),
                reader.directory("kyluu.signing.flows"),
                new Hsm(
                        slots(reader),
                        (int) reader.number("kyluu.signing.hsm.sessions", 1, 256),
                        Duration.ofSeconds(reader.number("kyluu.signing.hsm.call-seconds", 1, 120)),
                        reader.flag("kyluu.signing.hsm.rsa-pss")),
                reader.choice("kyluu.signing.revocation-unknown", RevocationPolicy.class, RevocationPolicy.REFUSE),
                new Archive(
                        reader.httpUri("kyluu.signing.archive.url"),
                        // may be written after the start, by whoever renews it
                        reader.path("kyluu.signing.archive.token-file")),
                reader.list("kyluu.signing.seal.staff-code").stream().findFirst(),
                Duration.ofMinutes(reader.number("kyluu.signing.authorization-minutes", 1, 24 * 60)),
                Duration.ofMinutes(reader.number("kyluu.signing.session-minutes", 1, 24 * 60)),
                webhooks(reader),
                DeskSettings.read(reader));
        reader.complainIfBad();
        return settings;
    }

    private static RevocationSettings revocation(SettingsReader reader) {
        RevocationMemory memory = new RevocationMemory(
                Duration.ofSeconds(reader.number("kyluu.revocation.remember-seconds", 0, 24 * 3600)),
                Duration.ofSeconds(reader.number("kyluu.revocation.remember-authorities-seconds", 0, 24 * 3600)),
                Duration.ofSeconds(reader.number("kyluu.revocation.silence-seconds", 0, 3600)));
        return RevocationSettings.online(Duration.ofSeconds(reader.number("kyluu.revocation.timeout-seconds", 1, 60)))
                .remembering(memory)
                .asking(reader.names("kyluu.revocation.moved").stream()
                        .flatMap(name -> reader.moved("kyluu.revocation.moved." + name).stream())
                        .toList());
    }

    /** Named in one key, described under each name. */
    private static List<WebHook.Target> webhooks(SettingsReader reader) {
        return reader.list("kyluu.signing.webhooks").stream()
                .map(name -> {
                    String keys = "kyluu.signing.webhook." + name + ".";
                    return new WebHook.Target(
                            name,
                            reader.httpUri(keys + "url"),
                            reader.file(keys + "secret-file"),
                            new HashSet<>(reader.list(keys + "events")));
                })
                .toList();
    }

    private static Trust trust(SettingsReader reader) {
        Optional<Path> lastGood = reader.isSet("kyluu.trust-anchors.last-good")
                ? Optional.of(reader.path("kyluu.trust-anchors.last-good"))
                : Optional.empty();
        Optional<ListSource> list =
                reader.isSet("kyluu.trusted-list.url") ? reader.trustedList("kyluu.trusted-list") : Optional.empty();
        // a directory that is gone now is no fault where an earlier set is remembered
        Path anchors =
                lastGood.isPresent() ? reader.path("kyluu.trust-anchors") : reader.directory("kyluu.trust-anchors");
        return new Trust(anchors, lastGood, list);
    }

    private static List<HsmSlot> slots(SettingsReader reader) {
        String first = "kyluu.signing.hsm.";
        List<HsmSlot> slots = new ArrayList<>();
        slots.add(slot(reader, first, first + "module"));
        for (String name : reader.names("kyluu.signing.hsm.slots")) {
            String keys = first + name + ".";
            slots.add(slot(reader, keys, reader.isSet(keys + "module") ? keys + "module" : first + "module"));
        }
        return slots;
    }

    private static HsmSlot slot(SettingsReader reader, String keys, String module) {
        Path library = reader.file(module);
        String token = reader.required(keys + "token");
        Opener opener = reader.isSet(keys + "opened-by")
                ? reader.choice(keys + "opened-by", Opener.class, Opener.SERVICE)
                : Opener.SERVICE;
        return switch (opener) {
            case SERVICE -> HsmSlot.ofService(library, token, reader.file(keys + "pin-file"));
            case SIGNER -> HsmSlot.ofSigner(library, token);
        };
    }

    /** Whose PIN opens a slot. */
    private enum Opener {
        SERVICE,
        SIGNER
    }
}
