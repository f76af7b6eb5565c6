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
        boolean isPdf = formatOf(document) == SignatureFormat.PADES;
        return named(document, isPdf ? "document.pdf" : "document.xml", isPdf ? MimeTypeEnum.PDF : MimeTypeEnum.XML);
    }

    /** Wraps a file that a signature names and does not hold. */
    public static DSSDocument named(Octets content, URI name) {
        return named(content, name.getPath());
    }

    /** The same, its name resolved already. */
    public static DSSDocument named(Octets content, String name) {
        return named(content, name, MimeTypeEnum.BINARY);
    }

    private static DSSDocument named(Octets content, String name, MimeTypeEnum type) {
        DSSDocument document = content.file()
                .<DSSDocument>map(file -> new FiledDocument(content, file))
                .orElseGet(() -> new InMemoryDocument(content.toByteArray()));
        document.setName(name);
        document.setMimeType(type);
        return document;
    }

    /** The bytes of what the library made. */
    public static Octets bytes(DSSDocument document) {
        if (document instanceof FiledDocument filed) {
            return filed.octets();
        }
        return Octets.of(DSSUtils.toByteArray(document));
    }

    /** Told from the first bytes; whatever is not a PDF is taken as XML. */
    public static SignatureFormat formatOf(Octets document) {
        return document.startsWith(PDF) ? SignatureFormat.PADES : SignatureFormat.XADES;
    }
}
