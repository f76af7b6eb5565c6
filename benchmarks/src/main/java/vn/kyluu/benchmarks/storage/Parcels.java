package vn.kyluu.benchmarks.storage;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.closed.Hospital;
import vn.kyluu.demo.desk.Multipart;
import vn.kyluu.pki.TestPki;

/** Closed records to be handed over, each with a number of its own and a manifest signed for it. Thread-safe. */
public final class Parcels {
    private final Hospital hospital;
    private final List<Hospital.Signed> documents = new ArrayList<>();
    private final String series;
    private final AtomicInteger made = new AtomicInteger();

    /** @param plain papers of each record; empty for a small one */
    Parcels(TestPki pki, URI tsa, Clock clock, String series, List<Octets> plain) {
        this.hospital = new Hospital(pki, tsa, clock);
        this.series = series;
        if (plain.isEmpty()) {
            documents.add(hospital.pdf(UUID.randomUUID().toString(), "TOM_TAT_HSBA", "Tóm tắt", "doctor", "head"));
        }
        for (Octets each : plain) {
            documents.add(hospital.pdf(UUID.randomUUID().toString(), "KET_QUA", "Kết quả", each, "doctor"));
        }
    }

    /** One closed record. */
    public record Parcel(String number, Octets manifest, List<Hospital.Signed> documents) {
        /** Copies the list. */
        public Parcel {
            documents = List.copyOf(documents);
        }

        /** As the archive takes it. */
        public Multipart form() {
            Multipart form = new Multipart().file("manifest", "manifest.xml", "application/xml", manifest);
            documents.forEach(each -> form.file(each.id(), each.id() + ".pdf", "application/pdf", each.bytes()));
            return form;
        }
    }

    /** The next one, signed now. */
    public Parcel next() {
        String number = series + "-" + made.incrementAndGet();
        Octets manifest = hospital.signXml(hospital.manifest(number, false, documents), "head", "director", "seal");
        return new Parcel(number, manifest, documents);
    }
}
