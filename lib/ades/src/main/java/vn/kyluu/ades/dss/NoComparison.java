package vn.kyluu.ades.dss;

import eu.europa.esig.dss.pdf.AnnotationBox;
import eu.europa.esig.dss.pdf.PdfAnnotation;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.PdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.PdfModification;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModificationsFinder;
import java.util.List;

/**
 * Has the library compare no revisions at all. Our own comparison is stricter, and the library's takes for ever on tagged
 * documents: it walks each object as often as paths lead to it. Nor does raising a signature need it.
 */
final class NoComparison implements PdfDifferencesFinder, PdfObjectModificationsFinder {
    @Override
    public List<PdfModification> getAnnotationOverlaps(PdfDocumentReader reader) {
        return List.of();
    }

    @Override
    public boolean isAnnotationBoxOverlapping(AnnotationBox box, List<PdfAnnotation> annotations) {
        return false;
    }

    @Override
    public List<PdfModification> getPagesDifferences(PdfDocumentReader signed, PdfDocumentReader whole) {
        return List.of();
    }

    @Override
    public List<PdfModification> getVisualDifferences(PdfDocumentReader signed, PdfDocumentReader whole) {
        return List.of();
    }

    @Override
    public PdfObjectModifications find(PdfDocumentReader signed, PdfDocumentReader whole) {
        return new PdfObjectModifications();
    }
}
