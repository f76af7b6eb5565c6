package vn.kyluu.benchmarks.kills;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.Multipart;
import vn.kyluu.demo.desk.SignerDesk;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.demo.staff.StaffMember;

/** One client: carries one record after the other from the EMR's first call to the closed record (R1). Not thread-safe. */
final class Trip {
    private static final String FORM = "TOM_TAT_HSBA";
    private static final String BASE = "/signing/api/v1/";

    private final Switchboard service;
    private final Acknowledged acknowledged;
    private final HeadToken head;
    private final Map<StaffMember, String> credentials = new HashMap<>();
    private final String series;
    private final Clock clock;
    private final Octets paper;

    Trip(Switchboard service, Acknowledged acknowledged, HeadToken head, String series, Clock clock) {
        this.service = service;
        this.acknowledged = acknowledged;
        this.head = head;
        this.series = series;
        this.clock = clock;
        this.paper = DischargeSummary.of(Visit.endingAt(OffsetDateTime.now(clock), series));
    }

    /** A record with one document, signed by four, closed, its manifest signed by three. */
    void whole() {
        String record = newRecord();
        String document = submit(record);
        for (StaffMember signer : List.of(Roster.DOCTOR, Roster.NURSE, Roster.HEAD, Roster.DIRECTOR)) {
            sign(document, signer);
        }
        String manifest = close(record);
        for (StaffMember signer : List.of(Roster.HEAD, Roster.DIRECTOR, Roster.CLERK)) {
            sign(manifest, signer);
        }
        acknowledged.closed.add(record);
    }

    /** A document signed by one, in a record that stays open. */
    void oneSignature() {
        sign(submit(newRecord()), Roster.DOCTOR);
    }

    private String newRecord() {
        Visit visit = Visit.endingAt(OffsetDateTime.now(clock), series + "-" + acknowledged.sequence.incrementAndGet());
        service.ask(Roster.EMR, (victim, line) -> victim.emr().putOutpatientHead(visit));
        return visit.recordNumber();
    }

    private String submit(String record) {
        String key = UUID.randomUUID().toString();
        Multipart form = new Multipart()
                .json("metadata", "{\"form\":\"" + FORM + "\",\"title\":\"Tóm tắt hồ sơ bệnh án\"}")
                .file("content", "document.pdf", "application/pdf", paper);
        String document = service.ask(
                        Roster.EMR,
                        (victim, line) ->
                                line.with("Idempotency-Key", key).post(BASE + "records/" + record + "/documents", form))
                .json()
                .path("id")
                .asText();
        acknowledged.documents.put(document, record);
        return document;
    }

    private String close(String record) {
        String key = UUID.randomUUID().toString();
        String manifest = service.ask(Roster.RECORDS, (victim, line) -> {
                    victim.trap.touch(Aim.CLOSING);
                    return line.with("Idempotency-Key", key).post(BASE + "records/" + record + "/closure");
                })
                .json()
                .path("manifestDocumentId")
                .asText();
        acknowledged.manifests.put(manifest, record);
        return manifest;
    }

    private void sign(String document, StaffMember signer) {
        Answer signed = signer.equals(Roster.HEAD) ? byToken(document, signer) : inHsm(document, signer);
        acknowledged.signatures.put(signed.json().path("id").asText(), document);
    }

    private Answer inHsm(String document, StaffMember signer) {
        String credential = credentials.computeIfAbsent(signer, this::credential);
        String consent = service.ask(
                        signer,
                        (victim, line) -> line.post(
                                BASE + "authorizations",
                                "{\"credentialId\":\"" + credential + "\",\"documentIds\":[\"" + document
                                        + "\"],\"pin\":\""
                                        + victim.hospital().pins().of(signer) + "\"}"))
                .json()
                .path("authorizationId")
                .asText();
        String key = UUID.randomUUID().toString();
        return service.ask(
                signer,
                (victim, line) -> line.with("Idempotency-Key", key)
                        .post(
                                BASE + "documents/" + document + "/signatures",
                                "{\"authorizationId\":\"" + consent + "\"}"));
    }

    private String credential(StaffMember signer) {
        JsonNode all = service.ask(signer, (victim, line) -> new SignerDesk(victim.hospital(), signer).credentials())
                .json();
        return all.get(0).path("credentialId").asText();
    }

    private Answer byToken(String document, StaffMember signer) {
        JsonNode session = service.ask(
                        signer,
                        (victim, line) ->
                                line.post(BASE + "documents/" + document + "/signing-sessions", head.opening()))
                .json();
        String value = head.value(
                session.path("signatureAlgorithm").asText(),
                session.path("dataToBeSignedDigest").asText());
        return service.ask(
                signer,
                (victim, line) -> line.put(
                        BASE + "signing-sessions/" + session.path("sessionId").asText() + "/signature-value", value));
    }
}
