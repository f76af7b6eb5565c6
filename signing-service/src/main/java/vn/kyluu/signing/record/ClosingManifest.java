package vn.kyluu.signing.record;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.schema.OwnSchema;

/** Writes what a closed record holds, as XML of the namespace {@value #NAMESPACE} (R3). Safe for many threads. */
public final class ClosingManifest {
    /** Form of the manifest, to which the flow {@code closing} belongs. */
    public static final String FORM = "BIEN_BAN_DONG_HO_SO";

    static final String NAMESPACE = "urn:kyluu:closing-manifest:1";

    private final ZoneId zone;
    private final OwnSchema schema;

    /** Reads the schema; times are written with the offset of that zone. */
    public ClosingManifest(ZoneId zone) {
        this.zone = zone;
        this.schema = OwnSchema.of(ClosingManifest.class, "closing-manifest-1.xsd");
    }

    /**
     * The manifest in UTF-8, valid by its schema.
     *
     * @param documents current ones, complete, in the order they came
     * @param by staff code of who closes
     */
    Octets write(MedicalRecord record, List<SubmittedDocument> documents, String by, Instant at) {
        return schema.write(xml -> {
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "ClosingManifest");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("version", "1");
            new ManifestParts(xml, this::time).write(record, documents, by, at);
            xml.writeEndElement();
        });
    }

    private String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }
}
