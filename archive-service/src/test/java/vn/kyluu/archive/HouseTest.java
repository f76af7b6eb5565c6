package vn.kyluu.archive;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kyluu.house.House;

class HouseTest {
    /** Which room knows which. Below the words, above the deeds. */
    private static final Map<String, Set<String>> PLAN = Map.ofEntries(
            Map.entry("work", Set.of()),
            Map.entry("vault", Set.of()),
            Map.entry("vault.breaker", Set.of("vault")),
            Map.entry("vault.directory", Set.of("vault")),
            Map.entry("vault.s3", Set.of("vault")),
            Map.entry("retention", Set.of()),
            Map.entry("canonical", Set.of()),
            Map.entry("rulebook", Set.of("retention")),
            Map.entry("record", Set.of("retention", "vault")),
            Map.entry("replication", Set.of("record", "vault", "work")),
            Map.entry("protection", Set.of("replication", "vault", "work")),
            Map.entry("hold", Set.of("protection", "record", "work")),
            Map.entry("timekeeping", Set.of("replication", "vault", "work")),
            Map.entry("term", Set.of("protection", "record", "retention", "timekeeping", "vault", "work")),
            Map.entry(
                    "disposal",
                    Set.of("canonical", "hold", "record", "replication", "retention", "timekeeping", "vault", "work")),
            Map.entry("seal", Set.of("disposal", "report")),
            Map.entry(
                    "report",
                    Set.of("canonical", "record", "replication", "retention", "vault", "verification", "work")),
            Map.entry(
                    "rebuild",
                    Set.of(
                            "disposal",
                            "ingest",
                            "manifest",
                            "record",
                            "replication",
                            "retention",
                            "term",
                            "vault",
                            "work")),
            Map.entry("drill", Set.of("canonical", "record", "vault")),
            Map.entry("fsck", Set.of("vault", "vault.directory", "vault.s3")),
            Map.entry("fixity", Set.of("record", "replication", "vault", "work")),
            Map.entry("spool", Set.of("replication", "vault")),
            Map.entry("manifest", Set.of("record", "retention")),
            Map.entry(
                    "ingest",
                    Set.of(
                            "canonical",
                            "manifest",
                            "record",
                            "replication",
                            "retention",
                            "spool",
                            "term",
                            "vault",
                            "work")),
            Map.entry("access", Set.of("hold", "record", "replication", "work")),
            Map.entry("trace", Set.of("record", "work")),
            Map.entry("verification", Set.of("record", "replication", "work")),
            Map.entry("export", Set.of("canonical", "record", "replication", "trace", "vault", "verification", "work")),
            Map.entry(
                    "store",
                    Set.of(
                            "disposal",
                            "drill",
                            "fixity",
                            "hold",
                            "ingest",
                            "protection",
                            "rebuild",
                            "record",
                            "replication",
                            "retention",
                            "term",
                            "timekeeping",
                            "trace",
                            "vault",
                            "work")),
            Map.entry(
                    "wire",
                    Set.of(
                            "access",
                            "disposal",
                            "fixity",
                            "hold",
                            "ingest",
                            "record",
                            "replication",
                            "retention",
                            "term",
                            "trace",
                            "vault",
                            "verification")),
            Map.entry(
                    "http",
                    Set.of(
                            "access",
                            "disposal",
                            "export",
                            "fixity",
                            "hold",
                            "ingest",
                            "manifest",
                            "rebuild",
                            "record",
                            "replication",
                            "report",
                            "retention",
                            "spool",
                            "term",
                            "timekeeping",
                            "trace",
                            "vault",
                            "verification",
                            "wire",
                            "work")),
            Map.entry("health", Set.of("replication", "work")),
            Map.entry("page", Set.of()),
            Map.entry(
                    "app",
                    Set.of(
                            "access",
                            "disposal",
                            "drill",
                            "export",
                            "fixity",
                            "fsck",
                            "hold",
                            "http",
                            "ingest",
                            "protection",
                            "rebuild",
                            "record",
                            "replication",
                            "report",
                            "retention",
                            "rulebook",
                            "seal",
                            "spool",
                            "store",
                            "term",
                            "timekeeping",
                            "trace",
                            "vault",
                            "vault.breaker",
                            "vault.directory",
                            "vault.s3",
                            "verification",
                            "work")));

    @Test
    void keepsThePlanOfTheHouse() {
        House.at("vn.kyluu.archive")
                .keepsThePlan(PLAN)
                .opensTheDoor(Set.of("http"), "jakarta.ws.rs", "jakarta.json")
                .opensTheDoor(Set.of("store"), "jakarta.persistence", "org.hibernate", "org.flywaydb", "org.postgresql")
                .opensTheDoor(Set.of("http", "store", "app", "health"), "jakarta.enterprise", "jakarta.inject")
                .opensTheDoor(Set.of("http", "app", "health", "page", "store"), "jakarta")
                .opensTheDoor(Set.of("app"), "org.eclipse.microprofile.config")
                .opensTheDoor(Set.of("rulebook", "rebuild", "fsck"), "com.fasterxml.jackson")
                .opensTheDoor(Set.of("rulebook"), "com.networknt")
                .opensTheDoor(Set.of("vault.breaker"), "vn.kyluu.breaker")
                .opensTheDoor(Set.of("spool"), "org.apache.tika")
                .opensTheDoor(Set.of("vault.s3"), "io.minio", "okhttp3")
                .opensTheDoor(Set.of("manifest"), "org.w3c.dom", "org.xml.sax", "javax.xml")
                .opensTheDoor(Set.of(), "eu.europa.esig", "org.bouncycastle", "com.itextpdf", "org.apache.pdfbox")
                .hasNoArrayInARecord()
                .hasSmallRooms();
    }
}
