package vn.kyluu.ades.validation.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** The XMP of two revisions: dates, the program that wrote it and the running numbers of the file may differ. */
final class Metadata {
    private static final String FREE =
            "(xmp:ModifyDate|xmp:MetadataDate|pdf:Producer|xmpMM:InstanceID|xmpMM:DocumentID)";
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s" + FREE + "\\s*=\\s*(\"[^\"<]*\"|'[^'<]*')");
    private static final Pattern ELEMENT = Pattern.compile("<" + FREE + ">[^<]*</\\1>");
    private static final int LONGEST = 1 << 20;

    private Metadata() {}

    static boolean same(@Nullable COSStream before, @Nullable COSStream after) throws IOException {
        if (before == null || after == null) {
            return before == after;
        }
        return essence(before).equals(essence(after));
    }

    private static String essence(COSStream metadata) throws IOException {
        try (InputStream content = metadata.createInputStream()) {
            String text = new String(content.readNBytes(LONGEST + 1), StandardCharsets.UTF_8);
            if (text.length() > LONGEST) {
                throw new IOException("metadata of more than a megabyte");
            }
            String without = ELEMENT.matcher(text).replaceAll("");
            return ATTRIBUTE.matcher(without).replaceAll("").replaceAll("\\s+", " ");
        }
    }
}
