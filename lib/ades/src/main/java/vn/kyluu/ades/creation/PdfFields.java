package vn.kyluu.ades.creation;

import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import vn.kyluu.ades.creation.CreationRefusal.Reason;
import vn.kyluu.ades.revision.PdfFile;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.stamp.StampFont;

/** What the form of a prepared PDF allows. */
final class PdfFields {
    private static final COSName REFERENCE = COSName.getPDFName("Reference");
    private static final COSName TRANSFORM_METHOD = COSName.getPDFName("TransformMethod");
    private static final COSName TRANSFORM_PARAMS = COSName.getPDFName("TransformParams");
    private static final COSName ACTION = COSName.getPDFName("Action");

    private final PdfFile file;

    PdfFields(PdfFile file) {
        this.file = file;
    }

    /** The empty field of the step. */
    COSObject openField(SignatureSpec spec) {
        COSObject field = file.field(spec.step()).orElseThrow(() -> new CreationRefusal(Reason.FIELD_MISSING));
        COSDictionary dictionary = (COSDictionary) field.getObject();
        boolean isSignatureField =
                COSName.SIG.equals(dictionary.getCOSName(COSName.FT)) && dictionary.getCOSArray(COSName.RECT) != null;
        if (!isSignatureField) {
            throw new CreationRefusal(Reason.FIELD_MISSING);
        }
        if (dictionary.getDictionaryObject(COSName.V) != null) {
            throw new CreationRefusal(Reason.ALREADY_SIGNED);
        }
        boolean isLateCertification = spec.position().certifies() && anySignature();
        if (isLateCertification || isLocked(spec.step())) {
            throw new CreationRefusal(Reason.LOCKED);
        }
        return field;
    }

    /** The font that preparation left for the stamps. */
    COSObject stampFont() {
        return file.form()
                .map(form -> form.getCOSDictionary(COSName.DR))
                .map(resources -> resources.getCOSDictionary(COSName.FONT))
                .map(fonts -> fonts.getItem(COSName.getPDFName(StampFont.RESOURCE)))
                .filter(COSObject.class::isInstance)
                .map(COSObject.class::cast)
                .orElseThrow(() -> new CreationRefusal(Reason.FIELD_MISSING));
    }

    private boolean anySignature() {
        return file.fields().stream().anyMatch(each -> each.getDictionaryObject(COSName.V) != null);
    }

    private boolean isLocked(String step) {
        return file.fields().stream()
                .map(each -> Optional.ofNullable(each.getCOSDictionary(COSName.V)))
                .flatMap(Optional::stream)
                .anyMatch(signature -> locks(signature, step));
    }

    private static boolean locks(COSDictionary signature, String step) {
        COSArray references = signature.getCOSArray(REFERENCE);
        for (int i = 0; references != null && i < references.size(); i++) {
            if (references.getObject(i) instanceof COSDictionary reference
                    && reference.getDictionaryObject(TRANSFORM_PARAMS) instanceof COSDictionary parameters) {
                String method = String.valueOf(reference.getNameAsString(TRANSFORM_METHOD));
                boolean forbids = (method.equals("DocMDP") && parameters.getInt(COSName.P, 2) == 1)
                        || (method.equals("FieldMDP") && covers(parameters, step));
                if (forbids) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean covers(COSDictionary lock, String step) {
        COSArray names = lock.getCOSArray(COSName.FIELDS);
        boolean isNamed = names != null && names.toCOSStringStringList().contains(step);
        return switch (String.valueOf(lock.getNameAsString(ACTION))) {
            case "All" -> true;
            case "Include" -> isNamed;
            case "Exclude" -> !isNamed;
            default -> false;
        };
    }
}
