package vn.kyluu.demo.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.demo.staff.StaffMember;
import vn.kyluu.demo.token.ChildProgram;
import vn.kyluu.demo.token.Workstation;

/** Somebody who signs with a token in his own hand: the digest goes to his workstation, the value comes back. */
public final class WorkstationDesk {
    private final Line line;
    private final StaffMember owner;
    private final Hospital hospital;
    private final ChildProgram workstation;

    public WorkstationDesk(Hospital hospital, StaffMember member) {
        this(hospital, member, member);
    }

    /** Somebody at a workstation in which another one's token is plugged. */
    public WorkstationDesk(Hospital hospital, StaffMember member, StaffMember owner) {
        this.hospital = hospital;
        this.owner = owner;
        this.line = hospital.line(member);
        this.workstation = new ChildProgram(hospital.home(), hospital.home().workstation());
    }

    /** Signs documents: a session for each, one visit to the workstation; the first refusal, or the last answer. */
    public Answer sign(List<String> documents) {
        List<JsonNode> sessions = new ArrayList<>();
        for (String document : documents) {
            Answer opened = open(document);
            if (!opened.isSuccess()) {
                return opened;
            }
            sessions.add(opened.json());
        }
        List<String> values = values(sessions);
        Answer answer = complete(sessions.get(0), values.get(0));
        for (int i = 1; i < sessions.size() && answer.isSuccess(); i++) {
            answer = complete(sessions.get(i), values.get(i));
        }
        return answer;
    }

    /** Opens a session with the certificate on the token. */
    public Answer open(String document) {
        return line.post(
                "/signing/api/v1/documents/" + document + "/signing-sessions",
                Json.of(Map.of("certificateChain", chain())));
    }

    /** The values that the token makes for sessions of one algorithm. */
    public List<String> values(List<JsonNode> sessions) {
        List<String> arguments = new ArrayList<>(List.of(
                hospital.home().root().toString(),
                "sign",
                Roster.keyLabel(owner),
                sessions.get(0).path("signatureAlgorithm").asText()));
        sessions.forEach(
                session -> arguments.add(session.path("dataToBeSignedDigest").asText()));
        return workstation.run(Workstation.class, arguments);
    }

    /** Hands a value in. */
    public Answer complete(JsonNode session, String value) {
        return line.put(
                "/signing/api/v1/signing-sessions/" + session.path("sessionId").asText() + "/signature-value",
                Json.of(Map.of("signatureValue", value)));
    }

    /** Ends a session. */
    public Answer cancel(JsonNode session) {
        return line.delete(
                "/signing/api/v1/signing-sessions/" + session.path("sessionId").asText());
    }

    private List<String> chain() {
        List<String> leaf = workstation.run(
                Workstation.class, List.of(hospital.home().root().toString(), "certificate", Roster.keyLabel(owner)));
        return List.of(leaf.get(0), issuer("ca.crt"), issuer("root.crt"));
    }

    private String issuer(String name) {
        // what the middleware of a real token brings along; here the PKI is asked
        URI address = URI.create("http://127.0.0.1:" + new Ports(hospital.home()).of("pki") + "/" + name);
        try (var stream = address.toURL().openStream()) {
            return Base64.getEncoder().encodeToString(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(address + " does not answer", e);
        }
    }
}
