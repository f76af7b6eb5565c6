package vn.kyluu.agent.http;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kyluu.agent.signing.SetPin;
import vn.kyluu.agent.token.IssuerFolder;
import vn.kyluu.agent.token.ModuleShelf;
import vn.kyluu.agent.token.OwnerFacts;
import vn.kyluu.agent.token.PinTries;
import vn.kyluu.agent.token.PluggedToken;

/** {@code /v1/tokens} and {@code /v1/pin-changes}. */
public final class TokenRoutes {
    private static final int LONGEST_SERIAL = 32;

    private final ModuleShelf shelf;
    private final IssuerFolder issuers;
    private final PinTries tries;
    private final SetPin setPin;
    private final Clock clock;

    public TokenRoutes(ModuleShelf shelf, IssuerFolder issuers, PinTries tries, SetPin setPin, Clock clock) {
        this.shelf = shelf;
        this.issuers = issuers;
        this.tries = tries;
        this.setPin = setPin;
        this.clock = clock;
    }

    void list(Call call, List<String> rest) throws IOException {
        Routes.require(call, "GET", rest.isEmpty());
        String issuer = call.query("issuer").orElse("");
        String person = call.query("person").orElse("");
        ModuleShelf.Survey survey = shelf.survey();
        List<Map<String, Object>> tokens = new ArrayList<>();
        for (PluggedToken token : survey.tokens()) {
            tokens.add(token(token, issuer, person));
        }
        call.answer(
                200,
                Map.of(
                        "tokens",
                        tokens,
                        "troubles",
                        survey.troubles().stream().map(Call::problem).toList()));
    }

    private Map<String, Object> token(PluggedToken token, String issuer, String person) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("label", token.slot().label());
        shown.put("serial", token.slot().serial());
        shown.put("manufacturer", token.slot().manufacturer());
        shown.put("model", token.slot().model());
        shown.put("module", String.valueOf(token.module().getFileName()));
        shown.put("pin", token.slot().pinState().name());
        tries.left(token).ifPresent(left -> shown.put("triesLeft", left));
        shown.put(
                "certificates",
                token.signing().stream()
                        .filter(each -> OwnerFacts.matches(each.getIssuerX500Principal(), issuer)
                                && OwnerFacts.matches(each.getSubjectX500Principal(), person))
                        .map(each -> certificate(each, token.all()))
                        .toList());
        return shown;
    }

    private Map<String, Object> certificate(X509Certificate certificate, List<X509Certificate> onToken) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        Instant now = clock.instant();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("certificate", base64(certificate));
        shown.put(
                "chain",
                issuers.chain(certificate, onToken).stream()
                        .map(TokenRoutes::base64)
                        .toList());
        shown.put("person", OwnerFacts.person(certificate));
        shown.put("issuer", OwnerFacts.issuer(certificate));
        shown.put("subject", certificate.getSubjectX500Principal().getName());
        shown.put("serialNumber", certificate.getSerialNumber().toString(16));
        shown.put("notBefore", from.toString());
        shown.put("notAfter", until.toString());
        shown.put("lastDay", OwnerFacts.day(until, clock.getZone()));
        shown.put("state", now.isAfter(until) ? "EXPIRED" : now.isBefore(from) ? "NOT_YET_VALID" : "VALID");
        return shown;
    }

    void setPin(Call call, String origin, List<String> rest) throws IOException {
        Routes.require(call, "POST", rest.isEmpty());
        Fields body = call.body();
        setPin.set(origin, body.text("serial", LONGEST_SERIAL), body.flag("unblock"));
        call.answer(200, Map.of("done", true));
    }

    private static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate without an encoding", e);
        }
    }
}
