package vn.kyluu.ades.validation.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.validation.comparison.Deviation.Kind;

/** Two revisions of one file, the later one right after the earlier (R2). */
public final class RevisionComparison {
    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
    private static final Set<COSName> CATALOG =
            Set.of(DSS, EXTENSIONS, COSName.ACRO_FORM, COSName.PAGES, COSName.METADATA);
    private static final Set<COSName> DATES = Set.of(COSName.MOD_DATE, COSName.PRODUCER);

    private RevisionComparison() {}

    /** What differs and may not; the signature is the one that the later revision brought, if it brought one. */
    public static List<Deviation> between(PDDocument before, PDDocument after, Optional<SignatureEntry> signed)
            throws IOException {
        SameObjects same = new SameObjects(before.getDocument(), after.getDocument());
        COSDictionary oldCatalog = before.getDocumentCatalog().getCOSObject();
        COSDictionary newCatalog = after.getDocumentCatalog().getCOSObject();
        COSDictionary oldForm = oldCatalog.getCOSDictionary(COSName.ACRO_FORM);
        COSDictionary newForm = newCatalog.getCOSDictionary(COSName.ACRO_FORM);
        same.pair(oldCatalog, newCatalog);
        FormComparison form = new FormComparison(same, oldForm, newForm, signed);
        PageComparison pages = new PageComparison(
                same, oldCatalog.getCOSDictionary(COSName.PAGES), newCatalog.getCOSDictionary(COSName.PAGES));

        Set<String> places = new LinkedHashSet<>(pages.places(form));
        places.addAll(form.places(oldForm, newForm));
        note(places, "", same.difference(oldCatalog, newCatalog, CATALOG));
        note(places, "/Info", same.difference(info(before), info(after), DATES));
        if (!same.same(trailer(before, COSName.ENCRYPT), trailer(after, COSName.ENCRYPT))) {
            places.add("/Encrypt");
        }
        List<Deviation> deviations = new ArrayList<>();
        places.forEach(place -> deviations.add(new Deviation(Kind.OBJECT_CHANGED, place)));
        form.brought().forEach(field -> deviations.add(new Deviation(Kind.FIELD_ADDED, field)));
        if (!Metadata.same(oldCatalog.getCOSStream(COSName.METADATA), newCatalog.getCOSStream(COSName.METADATA))) {
            deviations.add(new Deviation(Kind.METADATA_CHANGED, "/Metadata"));
        }
        return deviations;
    }

    private static void note(Set<String> places, String path, @Nullable COSName key) {
        if (key != null) {
            places.add(path + "/" + key.getName());
        }
    }

    private static COSDictionary info(PDDocument document) {
        COSDictionary info = document.getDocument().getTrailer().getCOSDictionary(COSName.INFO);
        return info == null ? new COSDictionary() : info;
    }

    private static @Nullable COSBase trailer(PDDocument document, COSName key) {
        return document.getDocument().getTrailer().getDictionaryObject(key);
    }
}
