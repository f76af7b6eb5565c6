package vn.kyluu.signing.http.depot;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.kyluu.signing.deposit.ArchiveOutage;
import vn.kyluu.signing.deposit.DepositAnswer;
import vn.kyluu.signing.deposit.DepositState;
import vn.kyluu.signing.record.Receipt;

/** Reads what the archive answers. An answer that cannot be read is an outage: nothing may be concluded from it. */
final class DepositJson {
    private static final String PROBLEM = "urn:kyluu:problem:";

    private DepositJson() {}

    /** The state of a deposit, from an answer of success. */
    static DepositAnswer deposit(String body) {
        try {
            JsonObject json = parse(body);
            Optional<JsonObject> refusal = Optional.ofNullable(json.getJsonObject("refusal"));
            return new DepositAnswer(
                    json.getString("depositId"),
                    text(json, "archiveId"),
                    DepositState.valueOf(json.getString("state")),
                    receipts(json),
                    refusal.flatMap(each -> text(each, "code")),
                    refusal.flatMap(each -> text(each, "detail")));
        } catch (JsonException
                | DateTimeException
                | IllegalArgumentException
                | ClassCastException
                | NullPointerException e) {
            throw new ArchiveOutage(true, e);
        }
    }

    /** The refusal that a problem document tells; the status if there is none. */
    static DepositAnswer refusal(String depositId, int status, String body) {
        Optional<JsonObject> problem = problem(body);
        String code = problem.flatMap(each -> text(each, "type"))
                .filter(type -> type.startsWith(PROBLEM))
                .map(type -> type.substring(PROBLEM.length()))
                .orElse("http-" + status);
        return new DepositAnswer(
                depositId,
                Optional.empty(),
                DepositState.REFUSED,
                List.of(),
                Optional.of(code),
                problem.flatMap(each -> text(each, "detail")));
    }

    private static Optional<JsonObject> problem(String body) {
        try {
            return Optional.of(parse(body));
        } catch (JsonException | ClassCastException e) {
            // some gateway's page: the status alone has to do
            return Optional.empty();
        }
    }

    private static JsonObject parse(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    /** Only copies that are locked and read back count as receipts. */
    private static List<Receipt> receipts(JsonObject json) {
        if (!json.containsKey("receipts")) {
            return List.of();
        }
        return json.getJsonArray("receipts").getValuesAs(JsonObject.class).stream()
                .filter(receipt -> text(receipt, "verifiedAt").isPresent()
                        && text(receipt, "lockedUntil").isPresent())
                .map(receipt -> new Receipt(
                        receipt.getString("site"),
                        receipt.getString("versionId"),
                        receipt.getString("sha256"),
                        instant(receipt.getString("lockedUntil")),
                        instant(receipt.getString("verifiedAt"))))
                .toList();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Optional<String> text(JsonObject json, String name) {
        JsonValue value = json.get(name);
        return value instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }
}
