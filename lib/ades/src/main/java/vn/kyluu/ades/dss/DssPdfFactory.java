package vn.kyluu.ades.dss;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.pades.validation.PdfByteRangeDocument;
import eu.europa.esig.dss.pdf.AbstractPdfObjFactory;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.defaultdrawer.PdfBoxDefaultSignatureDrawerFactory;
import eu.europa.esig.dss.signature.resources.AbstractResourcesHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import vn.kyluu.ades.digest.OctetWriter;

/** The library's way with PDFs, but large ones stay in files (R6), and no revisions are compared. For one use. */
public final class DssPdfFactory extends AbstractPdfObjFactory {
    /** With the library's own settings otherwise. */
    public DssPdfFactory() {
        setPdfMemoryUsageSetting(PdfMemoryUsageSetting.memoryBuffered());
        setResourcesHandlerBuilder(Output::new);
        NoComparison none = new NoComparison();
        setPdfDifferencesFinder(none);
        setPdfObjectModificationsFinder(none);
    }

    @Override
    public PDFSignatureService newPAdESSignatureService() {
        return service(PDFServiceMode.SIGNATURE);
    }

    @Override
    public PDFSignatureService newContentTimestampService() {
        return service(PDFServiceMode.CONTENT_TIMESTAMP);
    }

    @Override
    public PDFSignatureService newSignatureTimestampService() {
        return service(PDFServiceMode.SIGNATURE_TIMESTAMP);
    }

    @Override
    public PDFSignatureService newArchiveTimestampService() {
        return service(PDFServiceMode.ARCHIVE_TIMESTAMP);
    }

    private PDFSignatureService service(PDFServiceMode mode) {
        return configure(new Service(mode));
    }

    /** Reads an earlier revision from a file too, if it is large: the library would take it into memory. */
    private static final class Service extends PdfBoxSignatureService {
        Service(PDFServiceMode mode) {
            super(mode, new PdfBoxDefaultSignatureDrawerFactory());
        }

        @Override
        protected PdfDocumentReader loadPdfDocumentReader(DSSDocument document, char[] password) throws IOException {
            if (document instanceof PdfByteRangeDocument) {
                OctetWriter revision = new OctetWriter();
                try (InputStream stream = document.openStream()) {
                    stream.transferTo(revision);
                }
                return super.loadPdfDocumentReader(DssDocuments.of(revision.octets()), password);
            }
            return super.loadPdfDocumentReader(document, password);
        }
    }

    /** What the library writes. */
    private static final class Output extends AbstractResourcesHandler {
        private final OctetWriter writer = new OctetWriter();

        @Override
        protected OutputStream buildOutputStream() {
            return writer;
        }

        @Override
        public DSSDocument writeToDSSDocument() throws IOException {
            return DssDocuments.of(writer.octets());
        }
    }
}
