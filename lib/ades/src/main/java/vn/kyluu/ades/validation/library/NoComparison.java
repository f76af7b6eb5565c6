package vn.kyluu.ades.validation.library;

import eu.europa.esig.dss.pdf.AnnotationBox;
import eu.europa.esig.dss.pdf.PdfAnnotation;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.PdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.PdfModification;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModificationsFinder;
import java.util.List;
import vn.kyluu.ades.dss.DssPdfFactory;

/**
 * Has the library compare no revisions at all. Our own comparison is stricter, and the library's takes for ever on tagged
 * documents: it walks each object as often as paths lead to it.
 */
final class NoComparison implements PdfDifferencesFinder, PdfObjectModificationsFinder {
    private NoComparison() {}

    static DssPdfFactory factory() {
        NoComparison none = new NoComparison();
        DssPdfFactory factory = new DssPdfFactory();
        factory.setPdfDifferencesFinder(none);
        factory.setPdfObjectModificationsFinder(none);
        return factory;
    }

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
