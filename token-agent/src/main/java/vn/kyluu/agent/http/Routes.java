package vn.kyluu.agent.http;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kyluu.agent.pairing.PairingBook;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;

/** Which request means what. */
public final class Routes {
    private static final int LONGEST_CODE = 20;

    private final String version;
    private final String consentKind;
    private final PairingBook pairings;
    private final TokenRoutes tokens;
    private final BatchRoutes batches;

    public Routes(String version, String consentKind, PairingBook pairings, TokenRoutes tokens, BatchRoutes batches) {
        this.version = version;
        this.consentKind = consentKind;
        this.pairings = pairings;
        this.tokens = tokens;
        this.batches = batches;
    }

    void go(Call call, String origin) throws IOException {
        List<String> path = call.path();
        if (path.size() < 2 || !path.get(0).equals("v1")) {
            throw new Refusal(Reason.NOT_FOUND);
        }
        List<String> rest = path.subList(2, path.size());
        switch (path.get(1)) {
            case "status" -> status(call, origin, rest);
            case "pairings" -> pairings(call, origin, rest);
            case "tokens" -> {
                requirePaired(call, origin);
                tokens.list(call, rest);
            }
            case "pin-changes" -> {
                requirePaired(call, origin);
                tokens.setPin(call, origin, rest);
            }
            case "signatures" -> {
                requirePaired(call, origin);
                batches.signOne(call, origin, rest);
            }
            case "batches" -> {
                requirePaired(call, origin);
                batches.go(call, origin, rest);
            }
            default -> throw new Refusal(Reason.NOT_FOUND);
        }
    }

    private void requirePaired(Call call, String origin) {
        if (!isPaired(call, origin)) {
            throw new Refusal(Reason.NOT_PAIRED);
        }
    }

    private boolean isPaired(Call call, String origin) {
        return call.secret().filter(secret -> pairings.isPaired(origin, secret)).isPresent();
    }

    private void status(Call call, String origin, List<String> rest) throws IOException {
        require(call, "GET", rest.isEmpty());
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("agent", "kyluu-agent");
        status.put("version", version);
        status.put("ready", true);
        status.put("paired", isPaired(call, origin));
        status.put("consent", consentKind);
        call.answer(200, status);
    }

    private void pairings(Call call, String origin, List<String> rest) throws IOException {
        if (rest.isEmpty()) {
            require(call, "POST", true);
            PairingBook.Begun begun = pairings.begin(origin);
            call.answer(
                    201,
                    Map.of(
                            "pairingId",
                            begun.id().toString(),
                            "expiresAt",
                            begun.expiresAt().toString()));
        } else if (rest.equals(List.of("current"))) {
            require(call, "DELETE", true);
            requirePaired(call, origin);
            call.secret().ifPresent(pairings::forget);
            call.answer(200, Map.of("paired", false));
        } else {
            require(call, "PUT", rest.size() == 2 && rest.get(1).equals("code"));
            String secret = pairings.confirm(
                    origin,
                    Fields.uuid(rest.get(0)),
                    call.body().text("code", LONGEST_CODE).strip());
            call.answer(201, Map.of("secret", secret));
        }
    }

    static void require(Call call, String method, boolean known) {
        if (!known) {
            throw new Refusal(Reason.NOT_FOUND);
        }
        if (!call.method().equals(method)) {
            throw new Refusal(Reason.METHOD_NOT_ALLOWED);
        }
    }
}
