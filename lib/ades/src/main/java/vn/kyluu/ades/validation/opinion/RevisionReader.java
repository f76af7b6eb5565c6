package vn.kyluu.ades.validation.opinion;

import com.itextpdf.commons.exceptions.ITextException;
import com.itextpdf.kernel.pdf.DocumentRevision;
import com.itextpdf.kernel.pdf.MemoryLimitsAwareHandler;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfRevisionsReader;
import com.itextpdf.kernel.pdf.ReaderProperties;
import com.itextpdf.signatures.SignatureUtil;
import com.itextpdf.signatures.validation.ValidatorChainBuilder;
import com.itextpdf.signatures.validation.context.CertificateSource;
import com.itextpdf.signatures.validation.context.TimeBasedContext;
import com.itextpdf.signatures.validation.context.ValidationContext;
import com.itextpdf.signatures.validation.context.ValidatorContext;
import com.itextpdf.signatures.validation.report.ReportItem;
import com.itextpdf.signatures.validation.report.ReportItem.ReportItemStatus;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import vn.kyluu.ades.digest.Octets;

/** The other library at work on one file. */
final class RevisionReader {
    private static final int MOST_BYTES = 16 << 20;
    private static final int LONGEST_STREAM = 64 << 20;

    private RevisionReader() {}

    static Opinion read(Octets pdf, Set<String> signatures) throws IOException {
        // R3: it takes every stream of two revisions into memory
        if (pdf.size() > MOST_BYTES) {
            return Opinion.TOO_LARGE;
        }
        byte[] bytes = pdf.toByteArray();
        try (PdfDocument document = open(bytes, bytes.length)) {
            PdfReader reader = document.getReader();
            // R2: a file that it had to mend is none that it can read
            boolean isAsWritten = !reader.hasRebuiltXref() && !reader.hasFixedXref();
            if (!isAsWritten || !signatures.equals(Set.copyOf(new SignatureUtil(document).getSignatureNames()))) {
                return Opinion.DISAGREES;
            }
            List<DocumentRevision> revisions = new PdfRevisionsReader(reader).getAllRevisions();
            for (DocumentRevision revision : revisions) {
                if (!isShortWalk(bytes, revision)) {
                    return Opinion.TOO_LARGE;
                }
            }
            return opinion(document);
        }
    }

    private static boolean isShortWalk(byte[] pdf, DocumentRevision revision) throws IOException {
        try (PdfDocument then = open(pdf, Math.toIntExact(revision.getEofOffset()))) {
            return Walk.isShort(then);
        } catch (ITextException e) {
            // the first part of a linearized file (ISO 32000-1, F.3) is none for itself; who cannot open it cannot walk
            // through it
            return true;
        }
    }

    private static Opinion opinion(PdfDocument document) {
        ValidationContext context = new ValidationContext(
                ValidatorContext.DOCUMENT_REVISIONS_VALIDATOR, CertificateSource.SIGNER_CERT, TimeBasedContext.PRESENT);
        List<ReportItem> objections = new ValidatorChainBuilder()
                        .buildDocumentRevisionsValidator()
                        .setUnexpectedXrefChangesStatus(ReportItemStatus.INVALID)
                        .validateAllDocumentRevisions(context, document)
                        .getLogs()
                        .stream()
                        .filter(item -> item.getStatus() != ReportItemStatus.INFO)
                        .toList();
        return objections.isEmpty() ? Opinion.AGREES : Opinion.DISAGREES;
    }

    private static PdfDocument open(byte[] pdf, int end) throws IOException {
        MemoryLimitsAwareHandler memory = new MemoryLimitsAwareHandler(pdf.length)
                .setMaxSizeOfSingleDecompressedPdfStream(LONGEST_STREAM)
                .setMaxSizeOfDecompressedPdfStreamsSum(LONGEST_STREAM);
        ReaderProperties limits = new ReaderProperties().setMemoryLimitsAwareHandler(memory);
        return new PdfDocument(new PdfReader(new OctetsSource(pdf, end), limits));
    }
}
