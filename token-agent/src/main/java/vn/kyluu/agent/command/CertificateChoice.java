package vn.kyluu.agent.command;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;
import vn.kyluu.agent.token.ModuleShelf;
import vn.kyluu.agent.token.OwnerFacts;
import vn.kyluu.agent.token.PluggedToken;

/**
 * Which of the certificates that are plugged in is meant.
 *
 * @param person part of its owner's name or number; empty for any
 * @param serial its serial number in hexadecimal; empty for any
 */
record CertificateChoice(String person, String serial) {
    /**
     * A certificate and the token it is on.
     *
     * @param token as it was a moment ago
     */
    record Chosen(PluggedToken token, X509Certificate certificate) {}

    /**
     * The one that is meant: of several the one that is valid.
     *
     * @param now in the zone in which days are told
     * @throws Refusal TOKEN_ABSENT, a module's trouble, CERTIFICATE_NOT_ON_TOKEN, CERTIFICATE_EXPIRED with its day,
     *     CERTIFICATE_NOT_YET_VALID, CERTIFICATE_NOT_CHOSEN
     */
    Chosen of(ModuleShelf.Survey survey, ZonedDateTime now) {
        if (survey.tokens().isEmpty()) {
            throw survey.troubles().stream().findFirst().orElseGet(() -> new Refusal(Reason.TOKEN_ABSENT));
        }
        List<Chosen> fitting = survey.tokens().stream()
                .flatMap(token ->
                        token.signing().stream().filter(this::fits).map(certificate -> new Chosen(token, certificate)))
                .toList();
        if (fitting.isEmpty()) {
            throw new Refusal(Reason.CERTIFICATE_NOT_ON_TOKEN, Map.of("person", person.isEmpty() ? serial : person));
        }
        List<Chosen> valid = fitting.stream()
                .filter(each -> isValid(each.certificate(), now))
                .toList();
        if (valid.isEmpty()) {
            throw outOfTime(fitting.get(0).certificate(), now);
        }
        if (valid.size() > 1) {
            throw new Refusal(
                    Reason.CERTIFICATE_NOT_CHOSEN,
                    Map.of(
                            "certificates",
                            valid.stream()
                                    .map(each ->
                                            OwnerFacts.person(each.certificate()) + " " + number(each.certificate()))
                                    .collect(Collectors.joining(", "))));
        }
        return valid.get(0);
    }

    private boolean fits(X509Certificate certificate) {
        return OwnerFacts.matches(certificate.getSubjectX500Principal(), person)
                && (serial.isEmpty() || number(certificate).equals(serial.toLowerCase(Locale.ROOT)));
    }

    private static String number(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(16);
    }

    private static boolean isValid(X509Certificate certificate, ZonedDateTime now) {
        return !now.toInstant().isAfter(certificate.getNotAfter().toInstant())
                && !now.toInstant().isBefore(certificate.getNotBefore().toInstant());
    }

    private static Refusal outOfTime(X509Certificate certificate, ZonedDateTime now) {
        Instant until = certificate.getNotAfter().toInstant();
        return now.toInstant().isAfter(until)
                ? new Refusal(Reason.CERTIFICATE_EXPIRED, Map.of("day", OwnerFacts.day(until, now.getZone())))
                : new Refusal(
                        Reason.CERTIFICATE_NOT_YET_VALID,
                        Map.of("day", OwnerFacts.day(certificate.getNotBefore().toInstant(), now.getZone())));
    }
}
