package vn.kyluu.ades.creation;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import vn.kyluu.ades.revision.PdfText;
import vn.kyluu.ades.revision.RunLength;
import vn.kyluu.ades.revision.SignatureHole;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.StampImage;
import vn.kyluu.ades.stamp.StampFont;
import vn.kyluu.ades.stamp.VisibleStamp;

/** The PDF objects of one signature, as text (ISO 32000-1, 12.8.1 and 12.7.4.5). */
final class SignatureObjects {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("'(D:'yyyyMMddHHmmss", Locale.ROOT);

    private SignatureObjects() {}

    /** The signature dictionary with room for so many bytes of CMS. */
    static String signature(SignatureSpec spec, COSObject root, int room) {
        StringBuilder text =
                new StringBuilder("<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n");
        text.append("/Name ").append(PdfText.text(spec.appearance().name())).append('\n');
        text.append("/M ").append(date(spec)).append('\n');
        text.append("/Reference [\n");
        if (spec.position().certifies()) {
            text.append("<< /Type /SigRef /TransformMethod /DocMDP ");
            text.append("/TransformParams << /Type /TransformParams /P 2 /V /1.2 >> >>\n");
        }
        text.append("<< /Type /SigRef /TransformMethod /FieldMDP /Data ")
                .append(PdfText.of(root))
                .append(" /TransformParams << /Type /TransformParams ")
                .append(locked(spec.step(), spec.position().closes()))
                .append(" /V /1.2 >> >>\n]\n");
        return text.append(SignatureHole.entries(room)).append(">>").toString();
    }

    /** What a field's lock dictionary and a signature's transform parameters say alike. */
    static String locked(String step, boolean everything) {
        return everything ? "/Action /All" : "/Action /Include /Fields [" + PdfText.text(step) + "]";
    }

    /** The field's dictionary, now with the signature and its appearance. */
    static String signedField(COSDictionary field, long signature, long appearance) {
        COSDictionary before = new COSDictionary(field);
        before.removeItem(COSName.V);
        before.removeItem(COSName.AP);
        String text = PdfText.dictionary(before);
        return text.substring(0, text.length() - 2)
                + "/V " + PdfText.reference(signature, 0) + "\n"
                + "/AP << /N " + PdfText.reference(appearance, 0) + " >>\n>>";
    }

    /** The catalog, now naming the certifying signature (12.8.4). */
    static String certifiedCatalog(COSDictionary catalog, long signature) {
        COSDictionary before = new COSDictionary(catalog);
        before.removeItem(COSName.PERMS);
        String text = PdfText.dictionary(before);
        return text.substring(0, text.length() - 2) + "/Perms << /DocMDP " + PdfText.reference(signature, 0)
                + " >>\n>>";
    }

    /** The appearance: a form as large as the field, drawing with the document's stamp font and perhaps a picture. */
    static String appearance(Upright box, COSObject font, Optional<Long> image, String content) {
        String pictures = image.map(
                        number -> " /XObject << /" + VisibleStamp.IMAGE + " " + PdfText.reference(number, 0) + " >>")
                .orElse("");
        return "<<\n/Type /XObject\n/Subtype /Form\n/FormType 1\n"
                + "/BBox [0 0 " + PdfText.decimal(box.width()) + " " + PdfText.decimal(box.height()) + "]\n"
                + box.matrix()
                + "/Resources << /Font << /" + StampFont.RESOURCE + " " + PdfText.of(font) + " >>" + pictures + " >>\n"
                + "/Length " + content.length() + "\n>>\nstream\n" + content + "\nendstream";
    }

    /** The picture as a stencil: it has no colour of its own, and what it leaves out is seen through (8.9.6.2). */
    static String image(StampImage image) {
        String dots = RunLength.encode(image.bits());
        return "<<\n/Type /XObject\n/Subtype /Image\n/ImageMask true\n/BitsPerComponent 1\n/Decode [1 0]\n/Width "
                + image.width() + "\n/Height " + image.height() + "\n/Filter /RunLengthDecode\n/Length " + dots.length()
                + "\n>>\nstream\n" + dots + "\nendstream";
    }

    private static String date(SignatureSpec spec) {
        var time = spec.signingTime().atZone(spec.appearance().zone());
        int minutes = time.getOffset().getTotalSeconds() / 60;
        return DATE.format(time)
                + (minutes < 0 ? "-" : "+")
                + PdfText.padded(Math.abs(minutes) / 60, 2)
                + "'" + PdfText.padded(Math.abs(minutes) % 60, 2) + "')";
    }
}
