package vn.kyluu.archive.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.manifest.ClosingManifest;
import vn.kyluu.archive.manifest.MalformedManifest;
import vn.kyluu.archive.manifest.ManifestReader;
import vn.kyluu.archive.record.ArchivedDocument;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.record.LookupCode;
import vn.kyluu.archive.record.StoredFile;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.vault.ObjectKey;

/** Reads a package's two manifests (R1). Safe for use by several threads. */
final class ReadPackage {
    // what the content detection of the spool says of JSON that has no name
    private static final String OWN_TYPE = "text/plain";
    private static final String FORMAT = "kyluu-aip-1";
    private final ObjectMapper json = new ObjectMapper();
    private final ManifestReader reader = new ManifestReader();

    /**
     * A record as its package says.
     *
     * @param files in the order in which the sites get them, the package manifest last
     */
    record Contents(ArchivedRecord record, UUID depositId, List<StoredFile> files) {
        Contents {
            files = List.copyOf(files);
        }
    }

    /**
     * Reads the package whose manifest lies under this key.
     *
     * @param bytes gives an object's bytes, compared with the digest in its key
     * @throws MalformedPackage if it cannot be read
     */
    Contents read(ObjectKey key, Function<ObjectKey, Octets> bytes) {
        try {
            Octets manifest = bytes.apply(key);
            JsonNode root = json.readTree(manifest.newInputStream());
            if (!root.path("format").asText().equals(FORMAT)) {
                throw new MalformedPackage(key, new IOException("of another format"));
            }
            return read(key, manifest, root, bytes);
        } catch (IOException | IllegalArgumentException | DateTimeException | MalformedManifest e) {
            throw new MalformedPackage(key, e);
        }
    }

    private Contents read(ObjectKey key, Octets manifest, JsonNode root, Function<ObjectKey, Octets> bytes) {
        Map<Integer, StoredFile> numbered = new HashMap<>();
        List<StoredFile> files = new ArrayList<>();
        Optional<StoredFile> closing = Optional.empty();
        for (JsonNode line : root.path("files")) {
            StoredFile file = file(line);
            files.add(file);
            if (line.has("n")) {
                numbered.put(line.path("n").asInt(), file);
            } else if (file.key().path().contains("/closing-manifest.")) {
                closing = Optional.of(file);
            }
        }
        StoredFile closingFile = closing.orElseThrow(() -> new IllegalArgumentException("no closing manifest"));
        ClosingManifest closed = reader.read(bytes.apply(closingFile.key()));
        StoredFile own = new StoredFile(
                key,
                manifest.size(),
                manifest.digest(DigestAlgorithm.SHA256),
                manifest.digest(DigestAlgorithm.SHA512),
                OWN_TYPE);
        files.add(own);
        JsonNode source = root.path("source");
        ArchivedRecord record = new ArchivedRecord(
                UUID.fromString(root.path("archiveId").asText()),
                new LookupCode(root.path("lookupCode").asText()),
                closed.head(),
                closingFile,
                own,
                closed.documents().stream()
                        .map(entry -> document(entry, numbered))
                        .toList(),
                term(root.path("retention")),
                Instant.parse(source.path("receivedAt").asText()),
                new Custody.Received());
        return new Contents(record, UUID.fromString(source.path("depositId").asText()), files);
    }

    private static StoredFile file(JsonNode line) {
        return new StoredFile(
                new ObjectKey(line.path("key").asText()),
                line.path("size").asLong(),
                Digest.ofHex(DigestAlgorithm.SHA256, line.path("sha256").asText()),
                Digest.ofHex(DigestAlgorithm.SHA512, line.path("sha512").asText()),
                line.path("mediaType").asText());
    }

    private static ArchivedDocument document(ClosingManifest.Entry entry, Map<Integer, StoredFile> numbered) {
        StoredFile file = Optional.ofNullable(numbered.get(entry.n()))
                .filter(found -> found.sha256().equals(entry.sha256()))
                .orElseThrow(() -> new IllegalArgumentException("document " + entry.n()));
        return new ArchivedDocument(
                entry.n(), entry.id(), entry.form(), entry.title(), entry.format(), file, entry.signers());
    }

    private static RetentionTerm term(JsonNode retention) {
        String until = retention.path("until").asText();
        return new RetentionTerm(
                retention.path("class").asText(),
                retention.path("legalBasis").asText(),
                retention.path("source").asText(),
                retention.path("mark").asText(),
                until.equals("PERMANENT") ? Optional.empty() : Optional.of(LocalDate.parse(until)));
    }
}
