package vn.kyluu.ades.creation;

import java.net.URI;
import java.util.regex.Pattern;

/** Where an XML signature stands, seen from what it signs (XML Signature, clause 2.1; ETSI EN 319 132-1, clause 4). */
public sealed interface XmlPlacement {
    /** The usual place. */
    XmlPlacement IN_ROOT = new InRoot();

    /** In the document, as the last child of its root. */
    record InRoot() implements XmlPlacement {}

    /**
     * In the document, inside the one element of that name, in any namespace, such as {@code CHUKYDONVI} (social insurance) or
     * {@code CKS_NGUOI_KET_LUAN} and then {@code CKS_BENH_VIEN} (health checks). What is signed is the whole document without
     * signatures; a signature that is the only one says so by the enveloped-signature transform, which every program knows, one
     * of several by an XPath that leaves out all of them.
     */
    record InTag(String name) implements XmlPlacement {
        private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");

        /** Refuses what is no name. */
        public InTag {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("not the name of an element");
            }
        }
    }

    /** Around the document, which may be of any kind: it stands in the signature's Object, in Base64. */
    record Around() implements XmlPlacement {}

    /**
     * In a file of its own beside the document, which may be of any kind.
     *
     * @param document where the document is, seen from the signature; relative, such as {@code benh-an.pdf}
     */
    record Beside(URI document) implements XmlPlacement {
        /** Refuses an absolute address, which a verifier would have to fetch. */
        public Beside {
            if (document.isAbsolute()
                    || document.getRawPath() == null
                    || document.getRawPath().isEmpty()) {
                throw new IllegalArgumentException("not a relative address of a document");
            }
        }
    }
}
