package vn.kyluu.signing.seal.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.kyluu.ades.validation.Finding;
import vn.kyluu.ades.validation.Integrity;
import vn.kyluu.ades.validation.Validity;
import vn.kyluu.ades.validation.Verdict;

/**
 * What the archive answered somebody who asked whether a file or a record is true ({@code kyluu-verification-report-1}).
 *
 * @param address of the live answer, as a QR shows it
 * @param sha256 of the file that was judged; of a record, of its closing manifest
 * @param size of an uploaded file, in bytes; empty for a record
 * @param kept how the archive keeps what was judged, if it does
 * @param parts what was judged: one file, or a closing manifest and its documents
 * @param partsLeftOut how many documents are not listed for want of room
 */
public record VerificationReport(
        Verdict verdict,
        Words sentence,
        OffsetDateTime checkedAt,
        String address,
        String sha256,
        Optional<Long> size,
        Optional<Kept> kept,
        List<Part> parts,
        int partsLeftOut) {
    public VerificationReport {
        parts = List.copyOf(parts);
    }

    /** The same in both languages. */
    public record Words(String vietnamese, String english) {}

    /** One finding. */
    public record Found(Finding.Severity severity, Words text) {}

    /**
     * How it is kept.
     *
     * @param custody RECEIVED, REPLICATED, ARCHIVED
     * @param keptUntil the last day, ISO 8601; empty for ever
     * @param code of a printed copy, if the report is about the whole record
     */
    public record Kept(
            String archiveId,
            String custody,
            Optional<String> keptUntil,
            Optional<String> code,
            Optional<OffsetDateTime> closedAt,
            Optional<OffsetDateTime> receivedAt,
            List<Site> sites) {
        public Kept {
            sites = List.copyOf(sites);
        }
    }

    /**
     * One site's copy.
     *
     * @param state OK, MISMATCH, MISSING or UNREADABLE if it was read for this report
     */
    public record Site(
            String name,
            Optional<String> state,
            Optional<OffsetDateTime> lockedUntil,
            Optional<OffsetDateTime> lastReadAt) {}

    /**
     * One file.
     *
     * @param n 0 for the file itself or the closing manifest, else the document's number
     * @param format PADES or XADES; empty if it is neither PDF nor XML
     * @param leftOut how many signatures are not listed for want of room
     */
    public record Part(
            int n,
            Optional<String> format,
            String sha256,
            Verdict verdict,
            List<Found> findings,
            List<Signed> signatures,
            int leftOut) {
        public Part {
            findings = List.copyOf(findings);
            signatures = List.copyOf(signatures);
        }
    }

    /**
     * One signature.
     *
     * @param n its place in the order of signing, from 1
     * @param role claimed when signing, else the title in the certificate
     * @param timestampBy the authority that made the time stamp, if the stamp is valid by itself
     * @param changes what was changed after it and may not
     */
    public record Signed(
            int n,
            Verdict indication,
            Optional<String> subIndication,
            Optional<String> name,
            Optional<String> role,
            Optional<String> title,
            Optional<String> organisation,
            Optional<String> issuingCa,
            Optional<String> managedBy,
            Optional<OffsetDateTime> signingTime,
            Optional<OffsetDateTime> timestampTime,
            Optional<String> timestampBy,
            Integrity integrity,
            Validity validThen,
            Optional<OffsetDateTime> notBefore,
            Optional<OffsetDateTime> notAfter,
            Optional<String> level,
            Optional<String> step,
            Optional<String> certificateSha256,
            List<Found> changes,
            List<Found> findings) {
        public Signed {
            changes = List.copyOf(changes);
            findings = List.copyOf(findings);
        }
    }
}
