package vn.kyluu.ades.revision;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.kyluu.ades.digest.Octets;

/** A PDF opened to be read only. Close it. */
public final class PdfFile implements AutoCloseable {
    private final Octets bytes;
    private final PDDocument document;

    private PdfFile(Octets bytes, PDDocument document) {
        this.bytes = bytes;
        this.document = document;
    }

    /**
     * Opens the file.
     *
     * @throws IOException if it is no PDF, is encrypted, or could only be read by guessing where its objects are
     */
    public static PdfFile open(Octets pdf) throws IOException {
        PDDocument document = Loader.loadPDF(pdf.toByteArray());
        PdfFile file = new PdfFile(pdf, document);
        boolean isUsable = !document.isEncrypted()
                && file.trailer().getItem(COSName.ROOT) instanceof COSObject
                && file.firstOfXref() != 0;
        if (!isUsable) {
            document.close();
            throw new IOException("encrypted, or without a cross-reference section");
        }
        return file;
    }

    /** The bytes it was opened from. */
    public Octets bytes() {
        return bytes;
    }

    /** The trailer of the newest revision. */
    public COSDictionary trailer() {
        return cos().getTrailer();
    }

    /** The catalog, as an indirect object. */
    public COSObject root() {
        return (COSObject) trailer().getItem(COSName.ROOT);
    }

    /** The catalog. */
    public COSDictionary catalog() {
        return document.getDocumentCatalog().getCOSObject();
    }

    /** The interactive form, if the file has one. */
    public Optional<COSDictionary> form() {
        return Optional.ofNullable(catalog().getCOSDictionary(COSName.ACRO_FORM));
    }

    /** The dictionaries of the top-level fields. */
    public List<COSDictionary> fields() {
        return fieldObjects()
                .map(COSObject::getObject)
                .map(COSDictionary.class::cast)
                .toList();
    }

    /** The top-level field of that name, as an indirect object. */
    public Optional<COSObject> field(String name) {
        return fieldObjects()
                .filter(field -> field.getObject() instanceof COSDictionary dictionary
                        && name.equals(dictionary.getString(COSName.T)))
                .findFirst();
    }

    private Stream<COSObject> fieldObjects() {
        COSArray fields = form().map(form -> form.getCOSArray(COSName.FIELDS)).orElseGet(COSArray::new);
        return StreamSupport.stream(fields.spliterator(), false)
                .filter(COSObject.class::isInstance)
                .map(COSObject.class::cast)
                .filter(field -> field.getObject() instanceof COSDictionary);
    }

    long startOfNewestXref() {
        return cos().getStartXref();
    }

    boolean hasXrefStream() {
        return firstOfXref() != 'x';
    }

    /**
     * The byte the newest cross-reference section begins with: a table begins with its word, a stream with its number. The
     * trailer does not tell, since it is merged from all revisions.
     */
    private char firstOfXref() {
        byte[] all = bytes.toByteArray();
        int at = (int) Math.max(0, startOfNewestXref());
        while (at < all.length && all[at] <= ' ') {
            at++;
        }
        boolean isSection = at < all.length && (all[at] == 'x' || Character.isDigit(all[at]));
        return isSection ? (char) all[at] : 0;
    }

    long nextNumber() {
        long highest = cos().getXrefTable().keySet().stream()
                .mapToLong(key -> key.getNumber())
                .max()
                .orElse(0);
        return Math.max(highest + 1, trailer().getLong(COSName.SIZE, 1));
    }

    private COSDocument cos() {
        return document.getDocument();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
