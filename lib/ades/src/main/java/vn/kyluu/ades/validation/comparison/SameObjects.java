package vn.kyluu.ades.validation.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Whether two objects of two revisions say the same, with all they lead to. Pages, fields and the like are paired beforehand and
 * compared on their own: a link to a page is the same link, whatever happened to the page. Walks without recursion.
 */
final class SameObjects {
    private record Pair(@Nullable COSBase before, @Nullable COSBase after) {}

    private final COSDocument before;
    private final COSDocument after;
    private final IdentityHashMap<COSDictionary, COSDictionary> pairs = new IdentityHashMap<>();
    private final IdentityHashMap<COSBase, Set<COSBase>> compared = new IdentityHashMap<>();

    SameObjects(COSDocument before, COSDocument after) {
        this.before = before;
        this.after = after;
    }

    void pair(COSDictionary one, COSDictionary other) {
        pairs.putIfAbsent(one, other);
    }

    boolean isPaired(COSDictionary one, COSDictionary other) {
        return pairs.get(one) == other;
    }

    /** The first key whose values differ, or null; keys in the set are left out. */
    @Nullable
    COSName difference(COSDictionary one, COSDictionary other, Set<COSName> leftOut) throws IOException {
        Set<COSName> keys = new HashSet<>(one.keySet());
        keys.addAll(other.keySet());
        keys.removeAll(leftOut);
        for (COSName key : keys.stream().sorted().toList()) {
            if (!same(one.getDictionaryObject(key), other.getDictionaryObject(key))) {
                return key;
            }
        }
        return null;
    }

    boolean same(@Nullable COSBase one, @Nullable COSBase other) throws IOException {
        Deque<Pair> open = new ArrayDeque<>();
        open.push(new Pair(one, other));
        while (!open.isEmpty()) {
            Pair next = open.pop();
            if (!sameHere(resolve(next.before()), resolve(next.after()), open)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameHere(@Nullable COSBase one, @Nullable COSBase other, Deque<Pair> open) throws IOException {
        if (one == null || other == null) {
            return one == other;
        }
        if (one instanceof COSDictionary first && other instanceof COSDictionary second) {
            if (pairs.containsKey(first)) {
                return pairs.get(first) == second;
            }
            if (!isNew(first, second)) {
                return true;
            }
            if (first instanceof COSStream || second instanceof COSStream) {
                return sameStreams(first, second) && sameEntries(first, second, open);
            }
            return sameEntries(first, second, open);
        }
        if (one instanceof COSArray first && other instanceof COSArray second) {
            if (first.size() != second.size()) {
                return false;
            }
            for (int i = 0; i < first.size() && (i > 0 || isNew(first, second)); i++) {
                open.push(new Pair(first.get(i), second.get(i)));
            }
            return true;
        }
        return sameValues(one, other);
    }

    private static boolean sameEntries(COSDictionary one, COSDictionary other, Deque<Pair> open) {
        Set<COSName> keys = new HashSet<>(one.keySet());
        keys.addAll(other.keySet());
        for (COSName key : keys) {
            open.push(new Pair(one.getItem(key), other.getItem(key)));
        }
        return true;
    }

    private boolean sameStreams(COSDictionary one, COSDictionary other) throws IOException {
        if (!(one instanceof COSStream first) || !(other instanceof COSStream second)) {
            return false;
        }
        if (isUntouched(first.getKey())) {
            return true;
        }
        try (InputStream a = first.createRawInputStream();
                InputStream b = second.createRawInputStream()) {
            return Arrays.equals(a.readAllBytes(), b.readAllBytes());
        }
    }

    // at the same place in both: the bytes up to there are the same bytes
    private boolean isUntouched(@Nullable COSObjectKey key) {
        if (key == null) {
            return false;
        }
        Long first = before.getXrefTable().get(key);
        return first != null && first > 0 && first.equals(after.getXrefTable().get(key));
    }

    private static boolean sameValues(COSBase one, COSBase other) {
        if (one instanceof COSNumber first && other instanceof COSNumber second) {
            return Float.compare(first.floatValue(), second.floatValue()) == 0
                    && first.longValue() == second.longValue();
        }
        if (one instanceof COSString first && other instanceof COSString second) {
            return Arrays.equals(first.getBytes(), second.getBytes());
        }
        return one.equals(other);
    }

    private boolean isNew(COSBase one, COSBase other) {
        return compared.computeIfAbsent(one, any -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(other);
    }

    private static @Nullable COSBase resolve(@Nullable COSBase object) {
        COSBase resolved = object instanceof COSObject reference ? reference.getObject() : object;
        return resolved instanceof COSNull ? null : resolved;
    }
}
