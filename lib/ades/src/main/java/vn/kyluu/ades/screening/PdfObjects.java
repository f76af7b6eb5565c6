package vn.kyluu.ades.screening;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.screening.ScreeningRefusal.Reason;

/**
 * Every object of a PDF, each once: what the catalog leads to and also what nothing leads to, since a later revision could
 * switch it on. Walks without recursion and gives up at a limit.
 */
final class PdfObjects {
    private static final int MOST = 500_000;

    private record Step(COSBase object, String path) {}

    interface Visitor {
        void visit(COSDictionary dictionary, String path);

        /** The root of something that nothing leads to. */
        void orphan(COSDictionary dictionary, String path);
    }

    private final PDDocument document;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Step> orphans = new ArrayList<>();
    private final Deque<Step> open = new ArrayDeque<>();

    PdfObjects(PDDocument document) {
        this.document = document;
    }

    void visit(Visitor visitor) {
        push(document.getDocument().getTrailer(), "trailer");
        drain(visitor);
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSBase object = document.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSDictionary dictionary && !seen.contains(dictionary)) {
                orphans.add(new Step(dictionary, "object " + key.getNumber()));
            }
            push(object, "object " + key.getNumber());
            drain(visitor);
        }
        // forbidden things are told by their own names first
        for (Step orphan : orphans) {
            visitor.orphan((COSDictionary) orphan.object(), orphan.path());
        }
    }

    private void drain(Visitor visitor) {
        while (!open.isEmpty()) {
            Step step = open.pop();
            if (step.object() instanceof COSDictionary dictionary) {
                visitor.visit(dictionary, step.path());
                for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                    push(entry.getValue(), step.path() + "/" + entry.getKey().getName());
                }
            } else if (step.object() instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    push(array.get(i), step.path() + "[" + i + "]");
                }
            }
        }
    }

    private void push(@Nullable COSBase object, String path) {
        COSBase resolved = object instanceof COSObject reference ? reference.getObject() : object;
        if (resolved == null || !(resolved instanceof COSDictionary || resolved instanceof COSArray)) {
            return;
        }
        if (seen.add(resolved)) {
            if (seen.size() > MOST) {
                throw new ScreeningRefusal(Reason.PDF_TOO_COMPLEX);
            }
            open.push(new Step(resolved, path));
        }
    }
}
