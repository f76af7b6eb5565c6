package vn.kyluu.ades.validation.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** The pages of two revisions, with their annotations. */
final class PageComparison {
    private static final Set<COSName> OWN = Set.of(COSName.PARENT, COSName.KIDS, COSName.ANNOTS);

    private record Node(String name, COSDictionary before, COSDictionary after) {}

    private final SameObjects same;
    private final List<Node> nodes = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int pages;

    /** Pairs the pages: the tree must have the same shape. */
    PageComparison(SameObjects same, @Nullable COSDictionary before, @Nullable COSDictionary after) {
        this.same = same;
        if (before == null || after == null) {
            places.add("/Pages");
        } else {
            pair(before, after);
        }
    }

    private void pair(COSDictionary before, COSDictionary after) {
        if (!seen.add(before)) {
            places.add("/Pages");
            return;
        }
        COSArray kidsBefore = before.getCOSArray(COSName.KIDS);
        COSArray kidsAfter = after.getCOSArray(COSName.KIDS);
        same.pair(before, after);
        if (kidsBefore == null) {
            pages++;
            nodes.add(new Node("/Pages[" + pages + "]", before, after));
            return;
        }
        nodes.add(new Node("/Pages", before, after));
        for (int i = 0; i < kidsBefore.size(); i++) {
            if (kidsBefore.getObject(i) instanceof COSDictionary one
                    && kidsAfter != null
                    && i < kidsAfter.size()
                    && kidsAfter.getObject(i) instanceof COSDictionary other) {
                pair(one, other);
            } else {
                places.add("/Pages[" + (pages + 1) + "]");
            }
        }
        if (kidsAfter != null && kidsAfter.size() > kidsBefore.size()) {
            places.add("/Pages[" + (pages + 1) + "]");
        }
    }

    /** Where pages differ and may not. */
    List<String> places(FormComparison form) throws IOException {
        for (Node node : nodes) {
            COSName key = same.difference(node.before(), node.after(), OWN);
            if (key != null) {
                places.add(node.name() + "/" + key.getName());
            }
            annotations(node, form);
        }
        return places;
    }

    private void annotations(Node node, FormComparison form) throws IOException {
        List<COSDictionary> before = annotations(node.before());
        List<COSDictionary> after = annotations(node.after());
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            String place = node.name() + "/Annots[" + i + "]";
            if (i >= before.size()) {
                if (!form.allows(after.get(i))) {
                    places.add(place);
                }
            } else if (i >= after.size()) {
                places.add(place);
            } else if (!form.compares(before.get(i), after.get(i)) && !same.same(before.get(i), after.get(i))) {
                places.add(place);
            }
        }
    }

    private static List<COSDictionary> annotations(COSDictionary page) {
        List<COSDictionary> found = new ArrayList<>();
        COSArray array = page.getCOSArray(COSName.ANNOTS);
        for (int i = 0; array != null && i < array.size(); i++) {
            if (array.getObject(i) instanceof COSDictionary annotation) {
                found.add(annotation);
            }
        }
        return found;
    }
}
