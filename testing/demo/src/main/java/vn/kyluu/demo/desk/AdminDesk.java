package vn.kyluu.demo.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.demo.staff.Device;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.demo.staff.StaffMember;

/** The administrator: enrols the staff, once. */
public final class AdminDesk {
    private static final String SIGNERS = "/signing/api/v1/signers/";

    private final Hospital hospital;
    private final Line line;

    public AdminDesk(Hospital hospital) {
        this.hospital = hospital;
        this.line = hospital.line(Roster.ADMIN);
    }

    /** Enrols everybody who signs and is not enrolled yet. */
    public void enrolAll() {
        for (StaffMember member : Roster.ALL) {
            if (member.device() == Device.NONE) {
                continue;
            }
            register(member).expect(200, 201);
            if (member.device() == Device.HSM && credential(member).isEmpty()) {
                bind(member).expect(201);
            }
        }
    }

    /** Serial number of somebody's enrolled certificate, if nobody has taken it back yet. */
    public Optional<BigInteger> goodCertificate(StaffMember member) {
        return credential(member)
                .filter(found -> !found.path("status").path("state").asText().equals("REVOKED"))
                .map(found ->
                        new BigInteger(found.path("certificate").path("serial").asText(), 16));
    }

    /** Adds somebody to the directory, or changes him. */
    public Answer register(StaffMember member) {
        return line.put(
                SIGNERS + member.code(),
                Json.of(Map.of(
                        "name", member.name(),
                        "title", member.title(),
                        "department", member.department(),
                        "identifier", member.identifier())));
    }

    /** Binds somebody's key on the HSM, under his PIN. */
    public Answer bind(StaffMember member) {
        boolean seal = member.equals(Roster.CLERK);
        return line.post(
                SIGNERS + member.code() + "/credentials",
                Json.of(Map.of(
                        "device",
                        "HSM",
                        "keyLabel",
                        Roster.keyLabel(member),
                        "pin",
                        hospital.pins().of(member),
                        "kind",
                        seal ? "FACILITY_SEAL" : "PERSON",
                        "identifier",
                        seal ? Roster.FACILITY_IDENTIFIER : member.identifier())));
    }

    /** What somebody can sign with, and whether it is locked. */
    public Answer credentials(StaffMember member) {
        return line.get(SIGNERS + member.code() + "/credentials");
    }

    /** Unlocks somebody's first credential; the PIN stays. */
    public Answer unlock(StaffMember member) {
        String credential = credentials(member)
                .expect(200)
                .json()
                .path(0)
                .path("credentialId")
                .asText();
        return line.put(SIGNERS + member.code() + "/credentials/" + credential + "/activation", "{}");
    }

    private Optional<JsonNode> credential(StaffMember member) {
        JsonNode all =
                new SignerDesk(hospital, member).credentials().expect(200).json();
        return Optional.ofNullable(all.get(0));
    }
}
