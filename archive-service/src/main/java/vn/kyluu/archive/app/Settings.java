package vn.kyluu.archive.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import vn.kyluu.ades.certificate.ResponderAddresses;
import vn.kyluu.ades.certificate.RevocationMemory;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.trustlist.ListSource;
import vn.kyluu.archive.fixity.RepairLimits;
import vn.kyluu.archive.http.ServiceLimits;
import vn.kyluu.archive.seal.SealDoor;

/**
 * All that can be configured, by MicroProfile Config (system properties, environment). The database's address, user and
 * password are read by the server itself: {@code kyluu.database.url}, {@code kyluu.database.user},
 * {@code kyluu.database.password}.
 *
 * @param policies {@code kyluu.archive.policies}: directory of retention policies
 * @param siteA {@code kyluu.archive.sites.a.…}, see {@link SiteSettings}
 * @param siteB {@code kyluu.archive.sites.b.…}
 * @param spool {@code kyluu.archive.spool}: working directory, made if absent
 * @param trust {@code kyluu.trust-anchors}: directory of CA certificates; {@code kyluu.trust-anchors.last-good}: file that
 *     remembers them, if any; {@code kyluu.trusted-list.url} and {@code .signers}: an ETSI trusted list, if any
 * @param revocation {@code kyluu.revocation.timeout-seconds} (5), {@code .remember-seconds} (0),
 *     {@code .remember-authorities-seconds} (3600), {@code .silence-seconds} (10), {@code .moved}: names of authorities that are
 *     asked elsewhere, of each N {@code .moved.N.certificate}, {@code .ocsp}, {@code .crl}
 * @param repairs {@code kyluu.archive.repairs.per-round} (20), {@code kyluu.archive.repairs.stop-above} (100)
 * @param seal {@code kyluu.archive.seal.url} and {@code kyluu.archive.seal.token-file}: the signing-service, which seals the
 *     minutes of disposals and the reports of verifications; without it nothing can be destroyed, and no report be had
 * @param reports {@code kyluu.archive.verify-page}: public address of the verification page, such as
 *     {@code https://hospital.example/archive/verify}, which reports show as a QR; {@code kyluu.archive.report.per-minute} (4) for
 *     one address, {@code kyluu.archive.report.of-all-per-minute} (20)
 * @param limits {@code kyluu.upload.limit-bytes} (100 MiB), {@code kyluu.archive.deposit.limit-bytes} (2 GiB),
 *     {@code kyluu.archive.verification.limit-bytes} (20 MiB), {@code kyluu.archive.verification.per-minute} (30),
 *     {@code kyluu.zone} (Asia/Ho_Chi_Minh)
 */
public record Settings(
        Path policies,
        SiteSettings siteA,
        SiteSettings siteB,
        Path spool,
        Trust trust,
        RevocationSettings revocation,
        RepairLimits repairs,
        Optional<SealDoor.Place> seal,
        Reports reports,
        ServiceLimits limits) {

    private static final Duration LONGEST_WAIT_FOR_A_LIST = Duration.ofSeconds(30);

    /** Where the page is seen from outside, and how often reports are made. */
    public record Reports(Optional<URI> page, int perMinute, int ofAllPerMinute) {
        private static final Pattern PAGE = Pattern.compile("https?://[^?#]{1,200}/verify");

        /** Refuses an address that is not the page's. */
        public Reports {
            if (page.isPresent() && !PAGE.matcher(page.get().toString()).matches()) {
                throw new IllegalArgumentException("kyluu.archive.verify-page must look like https://…/archive/verify");
            }
        }
    }

    /** Whom the archive believes. */
    public record Trust(Path anchors, Optional<Path> lastGood, Optional<ListSource> list) {}

    /** Reads all settings; a missing one is named by the failure. */
    static Settings read(Config config) {
        return new Settings(
                Path.of(config.getValue("kyluu.archive.policies", String.class)),
                SiteSettings.read(config, "a"),
                SiteSettings.read(config, "b"),
                Path.of(config.getValue("kyluu.archive.spool", String.class)),
                trust(config),
                revocation(config),
                new RepairLimits(
                        Math.toIntExact(number(config, "kyluu.archive.repairs.per-round", 20)),
                        Math.toIntExact(number(config, "kyluu.archive.repairs.stop-above", 100))),
                config.getOptionalValue("kyluu.archive.seal.url", URI.class)
                        .map(url -> new SealDoor.Place(
                                url, Path.of(config.getValue("kyluu.archive.seal.token-file", String.class)))),
                new Reports(
                        config.getOptionalValue("kyluu.archive.verify-page", URI.class),
                        Math.toIntExact(number(config, "kyluu.archive.report.per-minute", 4)),
                        Math.toIntExact(number(config, "kyluu.archive.report.of-all-per-minute", 20))),
                new ServiceLimits(
                        number(config, "kyluu.upload.limit-bytes", 100L << 20),
                        number(config, "kyluu.archive.deposit.limit-bytes", 2L << 30),
                        number(config, "kyluu.archive.verification.limit-bytes", 20L << 20),
                        Math.toIntExact(number(config, "kyluu.archive.verification.per-minute", 30)),
                        ZoneId.of(config.getOptionalValue("kyluu.zone", String.class)
                                .orElse("Asia/Ho_Chi_Minh"))));
    }

    private static RevocationSettings revocation(Config config) {
        String keys = "kyluu.revocation.";
        return RevocationSettings.online(Duration.ofSeconds(number(config, keys + "timeout-seconds", 5)))
                .remembering(new RevocationMemory(
                        Duration.ofSeconds(number(config, keys + "remember-seconds", 0)),
                        Duration.ofSeconds(number(config, keys + "remember-authorities-seconds", 3600)),
                        Duration.ofSeconds(number(config, keys + "silence-seconds", 10))))
                .asking(config.getOptionalValues(keys + "moved", String.class).orElse(List.of()).stream()
                        .map(name -> keys + "moved." + name)
                        .map(each -> ResponderAddresses.ofFile(
                                Path.of(config.getValue(each + ".certificate", String.class)),
                                config.getOptionalValues(each + ".ocsp", URI.class)
                                        .orElse(List.of()),
                                config.getOptionalValues(each + ".crl", URI.class)
                                        .orElse(List.of())))
                        .toList());
    }

    private static Trust trust(Config config) {
        Optional<ListSource> list = config.getOptionalValue("kyluu.trusted-list.url", URI.class)
                .map(url -> new ListSource(
                        url,
                        TrustAnchors.readDirectory(
                                Path.of(config.getValue("kyluu.trusted-list.signers", String.class))),
                        LONGEST_WAIT_FOR_A_LIST));
        return new Trust(
                Path.of(config.getValue("kyluu.trust-anchors", String.class)),
                config.getOptionalValue("kyluu.trust-anchors.last-good", String.class)
                        .map(Path::of),
                list);
    }

    private static long number(Config config, String name, long otherwise) {
        return config.getOptionalValue(name, Long.class).orElse(otherwise);
    }
}
