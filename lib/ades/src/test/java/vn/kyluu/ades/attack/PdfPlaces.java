package vn.kyluu.ades.attack;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Names for objects: {@code catalog}, {@code form}, {@code info}, {@code page 1}, {@code field doctor}, {@code object 7}. */
final class PdfPlaces {
    private final PDDocument document;

    PdfPlaces(PDDocument document) {
        this.document = document;
    }

    COSObject find(String place) throws IOException {
        String[] words = place.split(" ", -1);
        COSDictionary trailer = document.getDocument().getTrailer();
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSBase found = switch (words[0]) {
            case "catalog" -> trailer.getItem(COSName.ROOT);
            case "info" -> trailer.getItem(COSName.INFO);
            case "form" -> catalog.getItem(COSName.ACRO_FORM);
            case "metadata" -> catalog.getItem(COSName.METADATA);
            case "dss" -> catalog.getItem("DSS");
            case "page" -> page(catalog, Integer.parseInt(words[1]));
            case "contents" ->
                ((COSDictionary) page(catalog, Integer.parseInt(words[1])).getObject()).getItem(COSName.CONTENTS);
            case "field" -> field(catalog, words[1]);
            case "signature" -> ((COSDictionary) field(catalog, words[1]).getObject()).getItem(COSName.V);
            case "appearance" ->
                ((COSDictionary) field(catalog, words[1]).getObject())
                        .getCOSDictionary(COSName.AP)
                        .getItem(COSName.N);
            case "font" -> font(catalog);
            case "object" -> document.getDocument().getObjectFromPool(new COSObjectKey(Long.parseLong(words[1]), 0));
            default -> throw new IllegalArgumentException(place);
        };
        if (found instanceof COSObject object) {
            return object;
        }
        throw new IllegalArgumentException("no object of its own: " + Arrays.toString(words));
    }

    private static COSObject page(COSDictionary catalog, int number) {
        COSArray pages = catalog.getCOSDictionary(COSName.PAGES).getCOSArray(COSName.KIDS);
        return (COSObject) pages.get(number - 1);
    }

    private static COSBase font(COSDictionary catalog) {
        COSDictionary fonts = ((COSDictionary) page(catalog, 1).getObject())
                .getCOSDictionary(COSName.RESOURCES)
                .getCOSDictionary(COSName.FONT);
        return fonts.getItem(fonts.keySet().iterator().next());
    }

    private static COSObject field(COSDictionary catalog, String name) {
        COSArray fields = catalog.getCOSDictionary(COSName.ACRO_FORM).getCOSArray(COSName.FIELDS);
        for (int i = 0; i < fields.size(); i++) {
            if (name.equals(((COSDictionary) fields.getObject(i)).getString(COSName.T))) {
                return (COSObject) fields.get(i);
            }
        }
        throw new IllegalArgumentException("no field " + name);
    }
}
