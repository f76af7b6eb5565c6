package vn.kyluu.benchmarks.rest;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.desk.EmrDesk;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.desk.SignerDesk;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.StaffMember;

/** A ward whose documents wait for one signer. */
final class Ward {
    private final Hospital hospital;
    private final String recordNumber;
    private final Octets paper;

    Ward(Hospital hospital, OffsetDateTime now) {
        this.hospital = hospital;
        this.recordNumber = "BENCH-" + now.toEpochSecond();
        Visit visit = Visit.endingAt(now, recordNumber);
        this.paper = DischargeSummary.of(visit);
        new EmrDesk(hospital).putHead(visit).expect(200, 201);
    }

    int paperSize() {
        return paper.size();
    }

    /** Submits that many documents of a form; the identifiers. */
    List<String> submit(String form, int count) {
        EmrDesk emr = new EmrDesk(hospital);
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            documents.add(emr.submitPdf(recordNumber, form, "Phép đo " + i, paper)
                    .expect(201)
                    .json()
                    .path("id")
                    .asText());
        }
        return documents;
    }

    /** Signatures per second of one signer under one consent. */
    double rate(StaffMember signer, List<String> documents, int clients) throws InterruptedException {
        SignerDesk desk = new SignerDesk(hospital, signer);
        String authorization = desk.authorize(documents, hospital.pins().of(signer))
                .expect(201)
                .json()
                .path("authorizationId")
                .asText();
        return Rate.of(
                documents.size(),
                clients,
                i -> desk.sign(documents.get(i), authorization).expect(201));
    }
}
