package vn.kyluu.signing.http.wire;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.kyluu.ades.validation.Finding;
import vn.kyluu.ades.validation.Integrity;
import vn.kyluu.ades.validation.Validity;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.signing.seal.SealRefusal;
import vn.kyluu.signing.seal.report.VerificationReport;

/** The report of a verification, as the archive-service writes it. Strict: what is longer than it may be is refused whole. */
public final class ReportWire {
    private static final String FORMAT = "kyluu-verification-report-1";
    private static final int LONGEST_TEXT = 600;
    private static final int MOST_PARTS = 100;
    private static final int MOST_SIGNATURES = 120;
    private static final int MOST_FINDINGS = 30;
    private static final int MOST_SITES = 4;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://[A-Za-z0-9.\\-\\[\\]:]{1,150}(/[A-Za-z0-9._\\-]{1,30}){0,3}/verify(/[0-9A-Z-]{19})?");

    private static final Set<String> CUSTODY = Set.of("RECEIVED", "REPLICATED", "ARCHIVED");
    private static final Set<String> STATES = Set.of("OK", "MISMATCH", "MISSING", "UNREADABLE");

    private ReportWire() {}

    /** Whether a text says that it is such a report. */
    public static boolean isMeant(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return FORMAT.equals(reader.readObject().getString("format", ""));
        } catch (JsonException | ClassCastException e) {
            return false;
        }
    }

    /**
     * Reads it.
     *
     * @throws SealRefusal REPORT_UNREADABLE if it is anything else
     */
    public static VerificationReport read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new VerificationReport(
                    Verdict.valueOf(json.getString("verdict")),
                    words(json.getJsonObject("sentence")),
                    OffsetDateTime.parse(json.getString("checkedAt")),
                    matching(json, "address", ADDRESS),
                    matching(json, "sha256", DIGEST),
                    json.containsKey("size")
                            ? Optional.of(json.getJsonNumber("size").longValueExact())
                            : Optional.empty(),
                    json.containsKey("kept") ? Optional.of(kept(json.getJsonObject("kept"))) : Optional.empty(),
                    parts(json),
                    json.getInt("partsLeftOut"));
        } catch (JsonException
                | NullPointerException
                | ClassCastException
                | IllegalArgumentException
                | ArithmeticException
                | DateTimeParseException e) {
            // the parser's own words for a member that is missing, of another kind, or no word of ours
            throw unreadable();
        }
    }

    private static List<VerificationReport.Part> parts(JsonObject json) {
        List<VerificationReport.Part> parts = each(json, "parts", MOST_PARTS, ReportWire::part);
        if (parts.isEmpty()
                || parts.stream().mapToInt(part -> part.signatures().size()).sum() > MOST_SIGNATURES) {
            throw unreadable();
        }
        return parts;
    }

    private static VerificationReport.Part part(JsonObject json) {
        return new VerificationReport.Part(
                json.getInt("n"),
                text(json, "format"),
                matching(json, "sha256", DIGEST),
                Verdict.valueOf(json.getString("verdict")),
                each(json, "findings", MOST_FINDINGS, ReportWire::found),
                each(json, "signatures", MOST_SIGNATURES, ReportWire::signed),
                json.getInt("leftOut"));
    }

    private static VerificationReport.Signed signed(JsonObject json) {
        return new VerificationReport.Signed(
                json.getInt("n"),
                Verdict.valueOf(json.getString("indication")),
                text(json, "subIndication"),
                text(json, "name"),
                text(json, "role"),
                text(json, "title"),
                text(json, "organisation"),
                text(json, "issuingCa"),
                text(json, "managedBy"),
                moment(json, "signingTime"),
                moment(json, "timestampTime"),
                text(json, "timestampBy"),
                Integrity.valueOf(json.getString("integrity")),
                Validity.valueOf(json.getString("validThen")),
                moment(json, "notBefore"),
                moment(json, "notAfter"),
                text(json, "level"),
                text(json, "step"),
                text(json, "certificateSha256"),
                each(json, "changes", MOST_FINDINGS, ReportWire::found),
                each(json, "findings", MOST_FINDINGS, ReportWire::found));
    }

    private static VerificationReport.Found found(JsonObject json) {
        return new VerificationReport.Found(Finding.Severity.valueOf(json.getString("severity")), words(json));
    }

    private static VerificationReport.Kept kept(JsonObject json) {
        return new VerificationReport.Kept(
                text(json, "archiveId").orElseThrow(ReportWire::unreadable),
                oneOf(json.getString("custody"), CUSTODY),
                text(json, "keptUntil").map(day -> LocalDate.parse(day).toString()),
                text(json, "code"),
                moment(json, "closedAt"),
                moment(json, "receivedAt"),
                each(json, "sites", MOST_SITES, ReportWire::site));
    }

    private static VerificationReport.Site site(JsonObject json) {
        return new VerificationReport.Site(
                text(json, "site").orElseThrow(ReportWire::unreadable),
                text(json, "state").map(state -> oneOf(state, STATES)),
                moment(json, "lockedUntil"),
                moment(json, "lastReadAt"));
    }

    private static VerificationReport.Words words(JsonObject json) {
        return new VerificationReport.Words(
                text(json, "vi").orElseThrow(ReportWire::unreadable),
                text(json, "en").orElseThrow(ReportWire::unreadable));
    }

    private static <T> List<T> each(JsonObject json, String name, int most, Function<JsonObject, T> read) {
        JsonArray array = json.getJsonArray(name);
        if (array.size() > most) {
            throw unreadable();
        }
        return array.getValuesAs(JsonValue::asJsonObject).stream().map(read).toList();
    }

    private static Optional<String> text(JsonObject json, String name) {
        JsonString value = json.getJsonString(name);
        if (value != null && value.getString().length() > LONGEST_TEXT) {
            throw unreadable();
        }
        return Optional.ofNullable(value).map(JsonString::getString);
    }

    private static Optional<OffsetDateTime> moment(JsonObject json, String name) {
        return text(json, name).map(OffsetDateTime::parse);
    }

    private static String oneOf(String value, Set<String> known) {
        if (!known.contains(value)) {
            throw unreadable();
        }
        return value;
    }

    private static String matching(JsonObject json, String name, Pattern form) {
        String value = json.getString(name);
        if (!form.matcher(value).matches()) {
            throw unreadable();
        }
        return value;
    }

    private static SealRefusal unreadable() {
        return new SealRefusal(SealRefusal.Reason.REPORT_UNREADABLE);
    }
}
