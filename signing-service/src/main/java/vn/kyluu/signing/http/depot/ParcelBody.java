package vn.kyluu.signing.http.depot;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.deposit.Parcel;
import vn.kyluu.signing.deposit.ParcelPart;

/** A parcel as {@code multipart/form-data} (RFC 7578), never copied into one piece. */
final class ParcelBody {
    private final String boundary = "kyluu-" + UUID.randomUUID();
    private final List<BodyPublisher> pieces = new ArrayList<>();
    private long length;

    ParcelBody(Parcel parcel) {
        part("manifest", "manifest.xml", "application/xml", parcel.manifest());
        for (ParcelPart document : parcel.parts()) {
            String extension = document.format().name().toLowerCase(Locale.ROOT);
            part(
                    document.documentId().toString(),
                    document.number() + "." + extension,
                    document.format().mediaType(),
                    document.bytes());
        }
        text("--" + boundary + "--\r\n");
    }

    String mediaType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher publisher() {
        return BodyPublishers.fromPublisher(BodyPublishers.concat(pieces.toArray(BodyPublisher[]::new)), length);
    }

    private void part(String name, String file, String mediaType, Octets bytes) {
        text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n");
        pieces.add(BodyPublishers.ofInputStream(bytes::newInputStream));
        length += bytes.size();
        text("\r\n");
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        pieces.add(BodyPublishers.ofByteArray(bytes));
        length += bytes.length;
    }
}
