package vn.kyluu.ades;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kyluu.house.House;

/** Words below, workbenches between, acts above; acts never import each other. */
class HouseTest {
    private static final Map<String, Set<String>> PLAN = Map.ofEntries(
            // words
            Map.entry("digest", Set.of()),
            Map.entry("certificate", Set.of("digest")),
            Map.entry("responder", Set.of("digest")),
            Map.entry("timestamp", Set.of("digest", "responder")),
            Map.entry("signature", Set.of("certificate", "digest")),
            // workbenches
            Map.entry("stamp", Set.of("digest", "revision", "signature")),
            Map.entry("revision", Set.of("digest")),
            Map.entry("cms", Set.of("certificate", "digest", "signature")),
            Map.entry("structure", Set.of("digest")),
            Map.entry("dss", Set.of("certificate", "digest", "revocation", "signature", "timestamp")),
            Map.entry("revocation", Set.of("certificate", "digest", "responder")),
            Map.entry("trustlist", Set.of("certificate", "digest", "responder")),
            // acts
            Map.entry("screening", Set.of("digest", "revision", "structure")),
            Map.entry("scanning", Set.of("digest", "stamp")),
            Map.entry("paper", Set.of("digest", "stamp")),
            Map.entry(
                    "creation",
                    Set.of("certificate", "cms", "digest", "dss", "revision", "signature", "stamp", "timestamp")),
            Map.entry("augmentation", Set.of("certificate", "digest", "dss", "revocation", "signature", "timestamp")),
            Map.entry("validation", Set.of("certificate", "digest", "signature")),
            Map.entry(
                    "validation.judge",
                    Set.of(
                            "certificate",
                            "digest",
                            "revocation",
                            "signature",
                            "validation",
                            "validation.comparison",
                            "validation.library",
                            "validation.opinion",
                            "validation.reference",
                            "validation.revision")),
            Map.entry(
                    "validation.library",
                    Set.of("certificate", "digest", "dss", "revocation", "signature", "validation")),
            Map.entry("validation.opinion", Set.of("digest")),
            Map.entry("validation.path", Set.of("certificate", "revocation")),
            Map.entry("validation.reference", Set.of("digest")),
            Map.entry(
                    "validation.order",
                    Set.of(
                            "certificate",
                            "digest",
                            "signature",
                            "validation",
                            "validation.judge",
                            "validation.reference")),
            Map.entry("validation.comparison", Set.of("digest")),
            Map.entry("validation.revision", Set.of("digest", "structure", "validation.comparison")));

    private final House house = House.at("vn.kyluu.ades");

    @Test
    void keepsThePlan() {
        house.keepsThePlan(PLAN);
    }

    @Test
    void opensEachTechnologysDoorToItsRoomsOnly() {
        house.opensTheDoor(
                        Set.of(
                                "dss",
                                "creation",
                                "augmentation",
                                "trustlist",
                                "validation.judge",
                                "validation.library"),
                        "eu.europa.esig")
                .opensTheDoor(
                        Set.of("creation", "paper", "revision", "screening", "validation.opinion"), "com.itextpdf")
                .opensTheDoor(Set.of("paper"), "com.google.zxing")
                .opensTheDoor(Set.of("cms", "dss", "revocation", "signature", "timestamp"), "org.bouncycastle")
                .opensTheDoor(
                        Set.of(
                                "creation",
                                "revision",
                                "scanning",
                                "screening",
                                "stamp",
                                "validation.comparison",
                                "validation.revision"),
                        "org.apache.pdfbox",
                        "org.apache.fontbox");
    }

    @Test
    void hasSmallRoomsAndNoArrayInARecord() {
        house.hasSmallRooms().hasNoArrayInARecord();
    }
}
