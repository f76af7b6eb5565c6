package vn.kyluu.demo.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.staff.StaffMember;

/** The records desk in the browser of somebody with a token: it speaks to the service and to the agent of that machine. */
public final class AgentDesk {
    private static final String SERVICE = "/signing/api/v1/";
    private static final String AGENT = "/v1/";

    private final Line service;
    private Line agent;

    public AgentDesk(Hospital hospital, StaffMember member) {
        this.service = hospital.line(member);
        this.agent =
                Line.to(new Ports(hospital.home()).of("agent")).with("Origin", "http://127.0.0.1:" + hospital.port());
    }

    /** Ids of the documents that wait for this person. */
    public List<String> worklist() {
        List<String> waiting = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page = service.get(SERVICE + "worklist?limit=200" + after)
                    .expect(200)
                    .json();
            page.path("items")
                    .forEach(item -> waiting.add(item.path("documentId").asText()));
            if (page.path("next").asText("").isEmpty()) {
                return waiting;
            }
            after = "&after=" + page.path("next").asText();
        }
    }

    /** What the service wants signed for a document. */
    public Answer open(String document, JsonNode certificateChain) {
        return service.post(
                SERVICE + "documents/" + document + "/signing-sessions",
                Json.of(Map.of("certificateChain", certificateChain)));
    }

    /** Hands a value in. */
    public Answer complete(String session, String value) {
        return service.put(
                SERVICE + "signing-sessions/" + session + "/signature-value", Json.of(Map.of("signatureValue", value)));
    }

    /** The tokens in this machine. */
    public Answer tokens() {
        return agent.get(AGENT + "tokens");
    }

    /** Asks to be let in; the agent shows a code. */
    public Answer knock() {
        return agent.post(AGENT + "pairings", "{}");
    }

    /** Types the code that the agent shows; from now on this page is known there. */
    public Answer pair(String pairing, String code) {
        Answer paired = agent.put(AGENT + "pairings/" + pairing + "/code", Json.of(Map.of("code", code)));
        if (paired.isSuccess()) {
            agent = agent.as(paired.json().path("secret").asText());
        }
        return paired;
    }

    /** Is no longer known at the agent. */
    public Answer forget() {
        return agent.delete(AGENT + "pairings/current");
    }

    /** Has the agent ask for a consent to all of them. */
    public Answer begin(JsonNode certificate, String requester, List<Map<String, String>> documents) {
        return agent.post(
                AGENT + "batches",
                Json.of(Map.of("certificate", certificate, "requester", requester, "documents", documents)));
    }

    /** How far a batch is, without the first signatures. */
    public Answer batch(String id, int from) {
        return agent.get(AGENT + "batches/" + id + "?from=" + from);
    }
}
