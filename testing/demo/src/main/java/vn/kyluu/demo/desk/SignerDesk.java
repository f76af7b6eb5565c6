package vn.kyluu.demo.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import vn.kyluu.demo.staff.StaffMember;

/** Somebody who signs with a key in the service's HSM. */
public final class SignerDesk {
    private final Line line;
    private final StaffMember member;
    private final Hospital hospital;

    public SignerDesk(Hospital hospital, StaffMember member) {
        this.hospital = hospital;
        this.member = member;
        this.line = hospital.line(member);
    }

    /** Consents to documents with the right PIN and signs each; the first answer that is a refusal, or the last one. */
    public Answer sign(List<String> documents) {
        Answer consent = authorize(documents, hospital.pins().of(member));
        if (!consent.isSuccess()) {
            return consent;
        }
        String authorization = consent.json().path("authorizationId").asText();
        Answer answer = consent;
        for (String document : documents) {
            answer = sign(document, authorization);
            if (!answer.isSuccess()) {
                return answer;
            }
        }
        return answer;
    }

    /** Consents to exactly these documents. */
    public Answer authorize(List<String> documents, String pin) {
        return line.post(
                "/signing/api/v1/authorizations",
                Json.of(Map.of("credentialId", credentialId(), "documentIds", documents, "pin", pin)));
    }

    /** Signs under a consent. */
    public Answer sign(String document, String authorization) {
        return line.post(
                "/signing/api/v1/documents/" + document + "/signatures",
                Json.of(Map.of("authorizationId", authorization)));
    }

    /** Signs what is left of a consent. */
    public Answer signBatch(String authorization) {
        return line.post("/signing/api/v1/authorizations/" + authorization + "/signatures");
    }

    /** Lets somebody sign papers of one form in his place, by written authority. */
    public Answer delegate(StaffMember delegate, String form, OffsetDateTime from, OffsetDateTime until) {
        return line.post(
                "/signing/api/v1/delegations",
                Json.of(Map.of(
                        "delegate",
                        delegate.code(),
                        "role",
                        "director",
                        "capacity",
                        "TUQ",
                        "forms",
                        List.of(form),
                        "from",
                        from.toString(),
                        "until",
                        until.toString(),
                        "reason",
                        "Giám đốc đi công tác",
                        "credentialId",
                        credentialId(),
                        "pin",
                        hospital.pins().of(member))));
    }

    /** Takes a document back, by a paper that the PIN signs. */
    public Answer withdraw(String document, String reason) {
        return line.post(
                "/signing/api/v1/documents/" + document + "/withdrawal",
                Json.of(Map.of(
                        "reason",
                        reason,
                        "credentialId",
                        credentialId(),
                        "pin",
                        hospital.pins().of(member))));
    }

    /** Ends a delegation. */
    public Answer revoke(String delegation) {
        return line.delete("/signing/api/v1/delegations/" + delegation + "?reason=Da-ve");
    }

    /** What he can sign with. */
    public Answer credentials() {
        return line.get("/signing/api/v1/signers/me/credentials");
    }

    private String credentialId() {
        for (JsonNode credential : credentials().expect(200).json()) {
            if (credential.path("device").asText().equals("HSM")) {
                return credential.path("credentialId").asText();
            }
        }
        throw new UnexpectedAnswer(member.code() + " has no credential in the HSM");
    }
}
