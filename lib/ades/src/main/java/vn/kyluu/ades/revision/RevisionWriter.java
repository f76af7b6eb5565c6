package vn.kyluu.ades.revision;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/** Writes one revision behind a PDF. For one use by one thread. */
public final class RevisionWriter {
    private record Entry(long offset, int generation) {}

    private final PdfFile file;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int base;
    private final Map<Long, Entry> entries = new TreeMap<>();
    private long next;

    /** Begins behind the last byte of the file. */
    public RevisionWriter(PdfFile file) {
        this.file = file;
        this.next = file.nextNumber();
        this.base = file.bytes().size();
        out.write('\n');
    }

    /** A number for a new object. */
    public long newNumber() {
        return next++;
    }

    /**
     * Writes a new object.
     *
     * @param object ASCII; in a stream one character for each byte
     * @return where in the revision its text begins
     */
    public int add(long number, String object) {
        return write(number, 0, object);
    }

    /** Writes an object anew in place of the one the file has. */
    public void replace(COSObject old, String object) {
        write(old.getKey().getNumber(), old.getKey().getGeneration(), object);
    }

    /** Writes the cross-reference section and gives the revision: what follows the last byte of the file. */
    public byte[] finish() {
        long start = base + (long) out.size();
        if (file.hasXrefStream()) {
            long own = newNumber();
            entries.put(own, new Entry(start, 0));
            writeXrefStream(own);
        } else {
            writeXrefTable();
        }
        append("startxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private int write(long number, int generation, String object) {
        entries.put(number, new Entry(base + (long) out.size(), generation));
        append(number + " " + generation + " obj\n");
        int begin = out.size();
        append(object);
        append("\nendobj\n");
        return begin;
    }

    private void writeXrefTable() {
        append("xref\n");
        entries.forEach((number, entry) -> append(number + " 1\n" + PdfText.padded(entry.offset(), 10) + " "
                + PdfText.padded(entry.generation(), 5) + " n\r\n"));
        append("trailer\n<<\n" + trailer() + ">>\n");
    }

    private void writeXrefStream(long own) {
        ByteBuffer rows = ByteBuffer.allocate(entries.size() * 7);
        StringBuilder index = new StringBuilder();
        entries.forEach((number, entry) -> {
            rows.put((byte) 1).putInt((int) entry.offset()).putShort((short) entry.generation());
            index.append(number).append(" 1 ");
        });
        append(own + " 0 obj\n<<\n/Type /XRef\n/W [1 4 2]\n/Index ["
                + index.toString().strip() + "]\n" + trailer() + "/Length " + rows.capacity() + "\n>>\nstream\n");
        out.writeBytes(rows.array());
        append("\nendstream\nendobj\n");
    }

    private String trailer() {
        StringBuilder text = new StringBuilder();
        text.append("/Size ").append(next).append('\n');
        text.append("/Prev ").append(file.startOfNewestXref()).append('\n');
        for (COSName key : new COSName[] {COSName.ROOT, COSName.INFO, COSName.ID}) {
            if (file.trailer().getItem(key) != null) {
                text.append(PdfText.name(key.getName()))
                        .append(' ')
                        .append(PdfText.of(file.trailer().getItem(key)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private void append(String bytes) {
        out.writeBytes(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
