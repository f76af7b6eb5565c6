package vn.kyluu.ades.dss;

import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.DSSUtils;
import java.net.URI;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureFormat;

/** Our bytes as the library's documents, and back. */
public final class DssDocuments {
    private static final Octets PDF = Octets.of(new byte[] {'%', 'P', 'D', 'F', '-'});

    private DssDocuments() {}

    /** Wraps a PDF or an XML document. */
    public static DSSDocument of(Octets document) {
        return formatOf(document) == SignatureFormat.PADES
                ? new InMemoryDocument(document.toByteArray(), "document.pdf", MimeTypeEnum.PDF)
                : new InMemoryDocument(document.toByteArray(), "document.xml", MimeTypeEnum.XML);
    }

    /** Wraps a file that a signature names and does not hold. */
    public static DSSDocument named(Octets content, URI name) {
        return new InMemoryDocument(content.toByteArray(), name.getPath(), MimeTypeEnum.BINARY);
    }

    /** The bytes of what the library made. */
    public static Octets bytes(DSSDocument document) {
        return Octets.of(DSSUtils.toByteArray(document));
    }

    /** Told from the first bytes; whatever is not a PDF is taken as XML. */
    public static SignatureFormat formatOf(Octets document) {
        return document.startsWith(PDF) ? SignatureFormat.PADES : SignatureFormat.XADES;
    }
}
