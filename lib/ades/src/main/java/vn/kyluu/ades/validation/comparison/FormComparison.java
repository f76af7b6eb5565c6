package vn.kyluu.ades.validation.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** The forms of two revisions. */
final class FormComparison {
    private static final COSName SIG_FLAGS = COSName.SIG_FLAGS;
    private static final Set<COSName> LINKS = Set.of(COSName.PARENT, COSName.KIDS);

    private record Field(String name, COSDictionary before, COSDictionary after) {}

    private final SameObjects same;
    private final Optional<SignatureEntry> signed;
    private final List<Field> kept = new ArrayList<>();
    private final Set<COSDictionary> added = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> places = new ArrayList<>();
    private final List<String> brought = new ArrayList<>();

    /** Pairs the fields; the signature is the one that the later revision brought, if it brought one. */
    FormComparison(
            SameObjects same,
            @Nullable COSDictionary before,
            @Nullable COSDictionary after,
            Optional<SignatureEntry> signed) {
        this.same = same;
        this.signed = signed;
        if (before != null && after != null) {
            same.pair(before, after);
        }
        pairFields(fields(before, COSName.FIELDS), fields(after, COSName.FIELDS), "/AcroForm");
    }

    private void pairFields(List<COSDictionary> before, List<COSDictionary> after, String path) {
        for (int i = 0; i < before.size(); i++) {
            String name = path + "/" + before.get(i).getString(COSName.T, "[" + i + "]");
            if (i >= after.size()) {
                places.add(name);
            } else if (!same.isPaired(before.get(i), after.get(i))) {
                same.pair(before.get(i), after.get(i));
                kept.add(new Field(name, before.get(i), after.get(i)));
                pairFields(fields(before.get(i), COSName.KIDS), fields(after.get(i), COSName.KIDS), name);
            }
        }
        for (int i = before.size(); i < after.size(); i++) {
            if (isTimestampField(after.get(i))) {
                added.add(after.get(i));
            } else if (isOwnField(after.get(i))) {
                added.add(after.get(i));
                if (!hasNoSize(after.get(i))) {
                    brought.add(path + "/" + after.get(i).getString(COSName.T, "[" + i + "]"));
                }
            } else {
                places.add(path + "/" + after.get(i).getString(COSName.T, "[" + i + "]"));
            }
        }
    }

    /** Whether the later revision brought this widget and may. */
    boolean allows(COSDictionary widget) {
        return added.contains(widget);
    }

    /** Fields that came together with their signature. */
    List<String> brought() {
        return brought;
    }

    /** Whether it is a field that is compared here and need not be looked at on its page. */
    boolean compares(COSDictionary before, COSDictionary after) {
        return kept.stream().anyMatch(field -> field.before() == before && field.after() == after);
    }

    /** Where the forms differ and may not. */
    List<String> places(@Nullable COSDictionary before, @Nullable COSDictionary after) throws IOException {
        if (before != null && after != null) {
            note("/AcroForm", same.difference(before, after, Set.of(COSName.FIELDS, SIG_FLAGS)));
        } else if (before != null || (after != null && added.isEmpty())) {
            places.add("/AcroForm");
        }
        for (Field field : kept) {
            Set<COSName> leftOut = new HashSet<>(LINKS);
            if (isSignedNow(field)) {
                leftOut.add(COSName.V);
                leftOut.add(COSName.AP);
            }
            note(field.name(), same.difference(field.before(), field.after(), leftOut));
        }
        return places;
    }

    // the field was there, empty, and got the value that ends the later revision
    private boolean isSignedNow(Field field) {
        boolean wasEmpty = field.before().getDictionaryObject(COSName.V) == null;
        boolean isSignature = COSName.SIG.equals(field.before().getCOSName(COSName.FT));
        return wasEmpty
                && isSignature
                && signed.isPresent()
                && field.after().getCOSDictionary(COSName.V) == signed.get().signature();
    }

    // without size it shows nothing
    private static boolean hasNoSize(COSDictionary field) {
        COSArray rectangle = field.getCOSArray(COSName.RECT);
        return rectangle == null
                || (rectangle.size() == 4
                        && new PDRectangle(rectangle).getWidth() * new PDRectangle(rectangle).getHeight() == 0);
    }

    private boolean isTimestampField(COSDictionary field) {
        return signed.isPresent()
                && signed.get().isTimestamp()
                && signed.get().widget() == field
                && hasNoSize(field)
                && field.getDictionaryObject(COSName.KIDS) == null
                && field.getDictionaryObject(COSName.AA) == null
                && field.getDictionaryObject(COSName.A) == null;
    }

    // one widget, one signature, nothing that runs
    private boolean isOwnField(COSDictionary field) {
        return signed.isPresent()
                && !signed.get().isTimestamp()
                && signed.get().widget() == field
                && COSName.SIG.equals(field.getCOSName(COSName.FT))
                && field.getDictionaryObject(COSName.KIDS) == null
                && field.getDictionaryObject(COSName.AA) == null
                && field.getDictionaryObject(COSName.A) == null;
    }

    private void note(String path, @Nullable COSName key) {
        if (key != null) {
            places.add(path + "/" + key.getName());
        }
    }

    private static List<COSDictionary> fields(@Nullable COSDictionary parent, COSName key) {
        List<COSDictionary> found = new ArrayList<>();
        COSArray array = parent == null ? null : parent.getCOSArray(key);
        for (int i = 0; array != null && i < array.size(); i++) {
            if (array.getObject(i) instanceof COSDictionary field) {
                found.add(field);
            }
        }
        return found;
    }
}
