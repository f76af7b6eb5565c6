package vn.kyluu.archive.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.disposal.Disposal;
import vn.kyluu.archive.record.ArchivedDocument;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.record.LookupCode;
import vn.kyluu.archive.record.RecordHead;
import vn.kyluu.archive.record.StoredFile;
import vn.kyluu.archive.record.Tombstone;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.vault.ObjectKey;

/** Reads the minutes of a disposal (R5). Safe for use by several threads. */
final class ReadMinutes {
    private static final String FORMAT = "kyluu-disposal-minutes-1";
    private static final Pattern NUMBER = Pattern.compile("/document-([0-9]+)\\.");
    // what a tombstone says of a day that it must not know
    private static final OffsetDateTime NEVER = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private final ObjectMapper json = new ObjectMapper();

    /**
     * Minutes as they lie at the sites.
     *
     * @param gone what is left to say of the records that were destroyed
     */
    record Contents(Disposal disposal, List<ArchivedRecord> gone) {
        Contents {
            gone = List.copyOf(gone);
        }
    }

    /**
     * Reads them.
     *
     * @throws MalformedPackage if they cannot be read
     */
    Contents read(ObjectKey key, Octets minutes) {
        try {
            JsonNode root = json.readTree(minutes.newInputStream());
            if (!root.path("format").asText().equals(FORMAT)) {
                throw new MalformedPackage(key, new IOException("of another format"));
            }
            return contents(root);
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new MalformedPackage(key, e);
        }
    }

    private static Contents contents(JsonNode root) {
        UUID id = UUID.fromString(text(root, "disposalId"));
        Disposal.Kind kind = Disposal.Kind.valueOf(text(root, "kind"));
        Instant destroyedAt = moment(root, "destroyedAt").toInstant();
        List<Disposal.Approval> approvals = new ArrayList<>();
        for (JsonNode line : root.path("approvals")) {
            approvals.add(new Disposal.Approval(
                    text(line, "staffCode"),
                    text(line, "role").equals("director"),
                    moment(line, "at").toInstant()));
        }
        Tombstone tombstone = new Tombstone(id, kind == Disposal.Kind.MISTAKE, Optional.of(destroyedAt));
        List<Disposal.Item> items = new ArrayList<>();
        List<ArchivedRecord> gone = new ArrayList<>();
        for (JsonNode line : root.path("records")) {
            items.add(item(line));
            gone.add(record(line, tombstone));
        }
        Disposal disposal = new Disposal(
                id,
                kind,
                text(root, "reason"),
                text(root, "proposedBy"),
                moment(root, "proposedAt").toInstant(),
                Disposal.State.DONE,
                destroyedAt,
                items,
                approvals,
                Optional.empty());
        return new Contents(disposal, gone);
    }

    private static Disposal.Item item(JsonNode line) {
        return new Disposal.Item(
                UUID.fromString(text(line, "archiveId")),
                text(line, "recordNumber"),
                line.path("recordVersion").asInt(),
                text(line, "class"),
                text(line, "legalBasis"),
                until(line),
                moment(line, "receivedAt").toInstant(),
                text(line, "closingSha256"),
                text(line, "packageSha256"),
                line.path("documents").asInt(),
                Optional.empty());
    }

    private static ArchivedRecord record(JsonNode line, Tombstone tombstone) {
        Map<String, StoredFile> files = new LinkedHashMap<>();
        List<ArchivedDocument> documents = new ArrayList<>();
        for (JsonNode each : line.path("files")) {
            StoredFile file = file(each);
            files.put(file.sha256().hex(), file);
            Matcher number = NUMBER.matcher(file.key().path());
            if (number.find()) {
                documents.add(new ArchivedDocument(Integer.parseInt(number.group(1)), "", "", "", "", file, List.of()));
            }
        }
        return new ArchivedRecord(
                UUID.fromString(text(line, "archiveId")),
                new LookupCode(text(line, "lookupCode")),
                head(line),
                file(files, text(line, "closingSha256")),
                file(files, text(line, "packageSha256")),
                documents,
                new RetentionTerm(
                        text(line, "class"),
                        text(line, "legalBasis"),
                        text(line, "source"),
                        text(line, "mark"),
                        until(line)),
                moment(line, "receivedAt").toInstant(),
                new Custody.Destroyed(tombstone));
    }

    private static RecordHead head(JsonNode line) {
        int version = line.path("recordVersion").asInt();
        return new RecordHead(
                text(line, "recordNumber"),
                text(line, "facility"),
                text(line, "department"),
                new RecordHead.Patient("", "", NEVER.toLocalDate(), "", Optional.empty()),
                new RecordHead.Encounter("", "", NEVER, Optional.empty(), Optional.empty()),
                Set.of(),
                moment(line, "closedAt"),
                text(line, "closedBy"),
                version == 1
                        ? Optional.empty()
                        : Optional.of(new RecordHead.Previous(
                                version - 1, Digest.ofHex(DigestAlgorithm.SHA256, text(line, "previousSha256")))));
    }

    private static StoredFile file(JsonNode line) {
        ObjectKey key = new ObjectKey(text(line, "key"));
        return new StoredFile(
                key,
                line.path("size").asLong(),
                key.sha256(),
                Digest.ofHex(DigestAlgorithm.SHA512, text(line, "sha512")),
                text(line, "mediaType"));
    }

    private static StoredFile file(Map<String, StoredFile> files, String sha256) {
        return Optional.ofNullable(files.get(sha256)).orElseThrow(() -> new IllegalArgumentException(sha256));
    }

    private static Optional<LocalDate> until(JsonNode line) {
        String until = text(line, "keepUntil");
        return until.equals("PERMANENT") ? Optional.empty() : Optional.of(LocalDate.parse(until));
    }

    private static OffsetDateTime moment(JsonNode line, String name) {
        return OffsetDateTime.parse(text(line, name));
    }

    private static String text(JsonNode line, String name) {
        return Optional.ofNullable(line.get(name))
                .map(JsonNode::asText)
                .orElseThrow(() -> new IllegalArgumentException("no " + name));
    }
}
