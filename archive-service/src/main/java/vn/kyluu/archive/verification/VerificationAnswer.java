package vn.kyluu.archive.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.replication.Incident;

/**
 * What a verification found.
 *
 * @param verdict the worst of all parts (R1)
 * @param sha256 of the file asked about; of a record, of its closing manifest
 * @param report about that file
 * @param archived the record to which exactly these bytes belong, if the archive has it
 * @param parts of a record its documents; of a file none
 * @param copies of a record how each site's copy is now; of a file none
 */
public record VerificationAnswer(
        Verdict verdict,
        Digest sha256,
        ValidationReport report,
        Optional<ArchivedRecord> archived,
        Instant checkedAt,
        List<Part> parts,
        List<Copy> copies) {
    /** Copies the lists. */
    public VerificationAnswer {
        parts = List.copyOf(parts);
        copies = List.copyOf(copies);
    }

    /** One document of a record. */
    public record Part(int n, String title, Digest sha256, ValidationReport report) {}

    /**
     * One site's copy of a record.
     *
     * @param trouble the worst found among its files; empty if every byte is as it must be
     */
    public record Copy(String site, Optional<Incident.Kind> trouble) {}

    /** All signatures, those of the closing manifest first. */
    public List<ValidatedSignature> allSignatures() {
        return Stream.concat(
                        report.signatures().stream(),
                        parts.stream().flatMap(part -> part.report().signatures().stream()))
                .toList();
    }

    /** The reports of all parts, that of the file itself first. */
    Stream<ValidationReport> reports() {
        return Stream.concat(Stream.of(report), parts.stream().map(Part::report));
    }
}
