package vn.kyluu.ades.validation.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** A signature as a reader finds it: through a field of the form. */
public record SignatureEntry(String field, COSDictionary widget, COSDictionary signature, ByteRange range) {

    public static List<SignatureEntry> in(PDDocument document) {
        List<SignatureEntry> found = new ArrayList<>();
        COSDictionary form = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
        if (form != null) {
            collect(form.getCOSArray(COSName.FIELDS), "", found, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
        return found;
    }

    private static void collect(
            @Nullable COSArray fields, String prefix, List<SignatureEntry> found, Set<COSDictionary> seen) {
        for (int i = 0; fields != null && i < fields.size(); i++) {
            if (fields.getObject(i) instanceof COSDictionary field && seen.add(field)) {
                String own = field.getString(COSName.T, "");
                String name = prefix.isEmpty() || own.isEmpty() ? prefix + own : prefix + "." + own;
                COSDictionary value = field.getCOSDictionary(COSName.V);
                COSArray range = value == null ? null : value.getCOSArray(COSName.BYTERANGE);
                if (value != null && range != null) {
                    found.add(new SignatureEntry(name, field, value, ByteRange.of(range)));
                }
                if (seen.size() < 10_000) {
                    collect(field.getCOSArray(COSName.KIDS), name, found, seen);
                }
            }
        }
    }

    public boolean isTimestamp() {
        return "ETSI.RFC3161".equals(signature.getNameAsString(COSName.SUB_FILTER));
    }

    public byte[] value() {
        return signature.getDictionaryObject(COSName.CONTENTS) instanceof COSString text
                ? text.getBytes()
                : new byte[0];
    }

    /** R3: whether this signature forbids to sign that field later (ISO 32000-1, 12.8.2.2 and 12.8.2.4). */
    public boolean forbids(String laterField) {
        COSArray references = signature.getCOSArray(COSName.getPDFName("Reference"));
        for (int i = 0; references != null && i < references.size(); i++) {
            if (references.getObject(i) instanceof COSDictionary reference) {
                Optional<COSDictionary> parameters =
                        Optional.ofNullable(reference.getCOSDictionary(COSName.getPDFName("TransformParams")));
                String method = reference.getNameAsString(COSName.getPDFName("TransformMethod"), "");
                boolean forbids = parameters.isPresent()
                        && ((method.equals("DocMDP") && parameters.get().getInt(COSName.P, 2) == 1)
                                || (method.equals("FieldMDP") && locks(parameters.get(), laterField)));
                if (forbids) {
                    return true;
                }
            }
        }
        return false;
    }

    public boolean certifies() {
        COSArray references = signature.getCOSArray(COSName.getPDFName("Reference"));
        for (int i = 0; references != null && i < references.size(); i++) {
            if (references.getObject(i) instanceof COSDictionary reference
                    && "DocMDP".equals(reference.getNameAsString(COSName.getPDFName("TransformMethod")))) {
                return true;
            }
        }
        return false;
    }

    private static boolean locks(COSDictionary parameters, String field) {
        COSArray names = parameters.getCOSArray(COSName.FIELDS);
        boolean isNamed = names != null && names.toCOSStringStringList().contains(field);
        return switch (parameters.getNameAsString(COSName.getPDFName("Action"), "")) {
            case "All" -> true;
            case "Include" -> isNamed;
            case "Exclude" -> !isNamed;
            default -> false;
        };
    }
}
