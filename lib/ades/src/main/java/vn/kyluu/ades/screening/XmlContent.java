package vn.kyluu.ades.screening;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.ext.DefaultHandler2;
import vn.kyluu.ades.screening.ScreeningRefusal.Reason;

/** Watches an XML document go by and stops it at the first thing that may not be signed. */
final class XmlContent extends DefaultHandler2 {
    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 2_000_000;
    private static final int MOST_ATTRIBUTES = 256;
    private static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";
    private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";
    private static final Set<String> ID_NAMES = Set.of("Id", "ID", "xml:id");

    private final Set<String> ids = new HashSet<>();
    private @Nullable Locator locator;
    private int depth;
    private int elements;

    boolean hasRoot() {
        return elements > 0;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
        throw refusal(Reason.XML_DTD_FORBIDDEN);
    }

    @Override
    public void startElement(String namespace, String localName, String qualifiedName, Attributes attributes) {
        depth++;
        elements++;
        if (depth > DEEPEST) {
            throw refusal(Reason.XML_TOO_DEEP);
        }
        if (elements > MOST_ELEMENTS || attributes.getLength() > MOST_ATTRIBUTES) {
            throw refusal(Reason.XML_TOO_LARGE);
        }
        if (namespace.equals(XINCLUDE)) {
            throw refusal(Reason.XML_XINCLUDE_FORBIDDEN);
        }
        if (namespace.equals(SIGNATURES) && localName.equals("Signature")) {
            throw refusal(Reason.XML_ALREADY_SIGNED);
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            boolean isId = ID_NAMES.contains(attributes.getQName(i));
            if (isId && !ids.add(attributes.getValue(i))) {
                throw refusal(Reason.XML_DUPLICATE_ID);
            }
        }
    }

    @Override
    public void endElement(String namespace, String localName, String qualifiedName) {
        depth--;
    }

    private ScreeningRefusal refusal(Reason reason) {
        return locator == null
                ? new ScreeningRefusal(reason)
                : new ScreeningRefusal(
                        reason, "line " + locator.getLineNumber() + ", column " + locator.getColumnNumber());
    }
}
