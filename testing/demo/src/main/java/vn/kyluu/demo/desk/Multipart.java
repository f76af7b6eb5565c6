package vn.kyluu.demo.desk;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import vn.kyluu.ades.digest.Octets;

/** A multipart form (RFC 7578). */
public final class Multipart {
    private static final String BOUNDARY = "----kyluu-6f1c0f0e7b5d4c57";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Adds a part of JSON. */
    public Multipart json(String name, String json) {
        return part(name, "", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file. */
    public Multipart file(String name, String fileName, String type, Octets content) {
        return part(name, "; filename=\"" + fileName + "\"", type, content.toByteArray());
    }

    String type() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] bytes() {
        ByteArrayOutputStream closed = new ByteArrayOutputStream();
        closed.writeBytes(out.toByteArray());
        closed.writeBytes(ascii("--" + BOUNDARY + "--\r\n"));
        return closed.toByteArray();
    }

    private Multipart part(String name, String file, String type, byte[] content) {
        out.writeBytes(ascii("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file
                + "\r\nContent-Type: " + type + "\r\n\r\n"));
        out.writeBytes(content);
        out.writeBytes(ascii("\r\n"));
        return this;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
