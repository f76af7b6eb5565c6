package vn.kyluu.signing;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kyluu.house.House;

/** The rules of the house, kept by this module. */
class HouseTest {
    private static final Map<String, Set<String>> PLAN = Map.ofEntries(
            Map.entry("actor", Set.of()),
            Map.entry("transaction", Set.of("actor")),
            Map.entry("journal", Set.of("actor", "transaction")),
            Map.entry("signer", Set.of("actor", "journal", "transaction")),
            Map.entry("circumstance", Set.of()),
            Map.entry("flow", Set.of("actor", "circumstance", "signer")),
            Map.entry("completeness", Set.of("circumstance")),
            Map.entry("rulebook", Set.of("actor", "circumstance", "completeness", "flow", "signer")),
            Map.entry("key", Set.of("actor", "journal", "signer", "transaction")),
            Map.entry("document", Set.of("actor", "circumstance", "flow", "journal", "signer", "transaction")),
            Map.entry("desk", Set.of("actor", "journal", "transaction")),
            Map.entry("http.desk", Set.of("actor", "delegation.giving", "desk", "http.request", "http.wire")),
            Map.entry("worklist", Set.of("actor", "delegation", "document", "journal", "transaction")),
            Map.entry(
                    "record",
                    Set.of(
                            "actor",
                            "circumstance",
                            "completeness",
                            "document",
                            "flow",
                            "journal",
                            "schema",
                            "transaction")),
            Map.entry("closing", Set.of("actor", "journal", "record", "transaction")),
            Map.entry("trust", Set.of("actor", "journal", "transaction")),
            Map.entry("intake", Set.of("actor", "document", "flow", "journal", "record", "transaction")),
            Map.entry("consent", Set.of("actor", "document", "flow", "journal", "key", "signer", "transaction")),
            Map.entry("evidence", Set.of("signer")),
            Map.entry(
                    "seal",
                    Set.of("actor", "document", "evidence", "journal", "key", "session", "signer", "transaction")),
            Map.entry("seal.report", Set.of("actor", "journal", "seal")),
            Map.entry(
                    "confirmation",
                    Set.of(
                            "actor",
                            "document",
                            "event",
                            "evidence",
                            "flow",
                            "journal",
                            "key",
                            "record",
                            "schema",
                            "seal",
                            "signer",
                            "transaction")),
            Map.entry(
                    "digitization",
                    Set.of("actor", "document", "evidence", "flow", "journal", "record", "seal", "transaction")),
            Map.entry("schema", Set.of()),
            Map.entry("export", Set.of("actor", "document", "journal", "record", "schema", "transaction")),
            Map.entry("insurance", Set.of("actor", "document", "journal", "schema", "seal", "transaction")),
            Map.entry(
                    "confirmation.signature",
                    Set.of(
                            "actor",
                            "confirmation",
                            "document",
                            "evidence",
                            "journal",
                            "session",
                            "signer",
                            "transaction")),
            Map.entry("event", Set.of("actor", "document", "flow", "journal", "record", "transaction")),
            Map.entry("delegation", Set.of("actor", "document", "flow", "journal", "transaction")),
            Map.entry(
                    "delegation.giving",
                    Set.of(
                            "actor",
                            "consent",
                            "delegation",
                            "document",
                            "flow",
                            "journal",
                            "key",
                            "paper",
                            "session",
                            "signer",
                            "transaction")),
            Map.entry("paper", Set.of("actor", "document", "key", "session", "signer")),
            Map.entry(
                    "withdrawal",
                    Set.of(
                            "actor",
                            "consent",
                            "document",
                            "flow",
                            "journal",
                            "key",
                            "paper",
                            "record",
                            "session",
                            "signer",
                            "transaction")),
            Map.entry("deposit", Set.of("actor", "document", "journal", "record", "transaction")),
            Map.entry(
                    "session",
                    Set.of(
                            "actor",
                            "consent",
                            "delegation",
                            "deposit",
                            "document",
                            "evidence",
                            "flow",
                            "journal",
                            "key",
                            "signer",
                            "transaction")),
            Map.entry(
                    "store.row",
                    Set.of(
                            "actor",
                            "circumstance",
                            "closing",
                            "confirmation",
                            "confirmation.signature",
                            "consent",
                            "delegation",
                            "deposit",
                            "desk",
                            "document",
                            "event",
                            "evidence",
                            "flow",
                            "paper",
                            "insurance",
                            "record",
                            "session",
                            "signer",
                            "transaction")),
            Map.entry(
                    "store",
                    Set.of(
                            "actor",
                            "closing",
                            "confirmation",
                            "confirmation.signature",
                            "consent",
                            "delegation",
                            "deposit",
                            "desk",
                            "document",
                            "event",
                            "evidence",
                            "flow",
                            "paper",
                            "insurance",
                            "record",
                            "reminder",
                            "session",
                            "signer",
                            "store.row",
                            "transaction",
                            "worklist")),
            Map.entry("http.problem", Set.of("actor", "transaction")),
            Map.entry("http.request", Set.of("actor", "http.problem")),
            Map.entry("http.idempotency", Set.of("actor", "http.problem", "transaction")),
            Map.entry(
                    "http.wire",
                    Set.of(
                            "actor",
                            "circumstance",
                            "closing",
                            "confirmation",
                            "confirmation.signature",
                            "completeness",
                            "consent",
                            "delegation",
                            "desk",
                            "document",
                            "flow",
                            "paper",
                            "insurance",
                            "record",
                            "seal",
                            "seal.report",
                            "session",
                            "signer",
                            "worklist")),
            Map.entry("http.depot", Set.of("deposit", "document", "record")),
            Map.entry(
                    "http",
                    Set.of(
                            "actor",
                            "closing",
                            "confirmation",
                            "confirmation.signature",
                            "consent",
                            "delegation",
                            "delegation.giving",
                            "digitization",
                            "document",
                            "event",
                            "export",
                            "flow",
                            "http.hook",
                            "http.idempotency",
                            "http.problem",
                            "http.request",
                            "http.wire",
                            "insurance",
                            "intake",
                            "key",
                            "record",
                            "reminder",
                            "seal",
                            "seal.report",
                            "session",
                            "signer",
                            "trust",
                            "withdrawal",
                            "worklist")),
            Map.entry(
                    "app",
                    Set.of(
                            "actor",
                            "closing",
                            "confirmation",
                            "confirmation.signature",
                            "completeness",
                            "consent",
                            "delegation",
                            "delegation.giving",
                            "deposit",
                            "digitization",
                            "desk",
                            "document",
                            "event",
                            "evidence",
                            "export",
                            "flow",
                            "http.desk",
                            "http.depot",
                            "http.hook",
                            "http.request",
                            "http.wire",
                            "insurance",
                            "intake",
                            "journal",
                            "key",
                            "paper",
                            "record",
                            "reminder",
                            "rulebook",
                            "seal",
                            "seal.report",
                            "session",
                            "signer",
                            "store",
                            "transaction",
                            "trust",
                            "withdrawal",
                            "worklist")),
            Map.entry("reminder", Set.of("actor", "document", "event", "flow", "journal", "transaction")),
            Map.entry("http.hook", Set.of("event")));
    private static final Set<String> HTTP = Set.of(
            "http",
            "http.depot",
            "http.desk",
            "http.hook",
            "http.idempotency",
            "http.problem",
            "http.request",
            "http.wire",
            "app");
    private static final Set<String> CONTAINER = Set.of(
            "http",
            "http.depot",
            "http.desk",
            "http.hook",
            "http.idempotency",
            "http.problem",
            "http.request",
            "http.wire",
            "app",
            "store");

    private final House house = House.at("vn.kyluu.signing");

    @Test
    void drawsTheArrowsOfThePlan() {
        house.keepsThePlan(PLAN);
    }

    @Test
    void opensEachTechnologyFromOneRoom() {
        house.opensTheDoor(Set.of("key"), "vn.kyluu.pkcs11")
                .opensTheDoor(Set.of("key", "http.idempotency"), "com.password4j")
                .opensTheDoor(HTTP, "jakarta.ws.rs", "jakarta.json", "jakarta.servlet", "jakarta.validation")
                .opensTheDoor(CONTAINER, "jakarta.inject", "jakarta.enterprise", "jakarta.annotation")
                .opensTheDoor(Set.of("app"), "org.eclipse.microprofile.config", "jakarta.ejb")
                .opensTheDoor(Set.of("store", "store.row"), "jakarta.persistence", "org.hibernate", "org.flywaydb")
                .opensTheDoor(Set.of("intake"), "org.apache.tika")
                .opensTheDoor(Set.of("rulebook"), "com.fasterxml.jackson", "com.networknt");
    }

    @Test
    void hasNoArrayInARecord() {
        house.hasNoArrayInARecord();
    }

    @Test
    void hasSmallRooms() {
        house.hasSmallRooms();
    }
}
