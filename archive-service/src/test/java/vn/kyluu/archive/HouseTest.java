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
            Map.entry("vault.directory", Set.of("vault")),
            Map.entry("vault.s3", Set.of("vault")),
            Map.entry("retention", Set.of()),
            Map.entry("canonical", Set.of()),
            Map.entry("rulebook", Set.of("retention")),
            Map.entry("record", Set.of("retention", "vault")),
            Map.entry("replication", Set.of("record", "vault", "work")),
            Map.entry("protection", Set.of("replication", "vault", "work")),
            Map.entry("hold", Set.of("protection", "record", "work")),
            Map.entry("fixity", Set.of("record", "replication", "vault", "work")),
            Map.entry("spool", Set.of("replication", "vault")),
            Map.entry("manifest", Set.of("record", "retention")),
            Map.entry(
                    "ingest",
                    Set.of("canonical", "manifest", "record", "replication", "retention", "spool", "vault", "work")),
            Map.entry("access", Set.of("hold", "record", "replication", "work")),
            Map.entry("trace", Set.of("record", "work")),
            Map.entry("verification", Set.of("record", "replication", "work")),
            Map.entry("export", Set.of("canonical", "record", "replication", "trace", "vault", "verification", "work")),
            Map.entry(
                    "store",
                    Set.of(
                            "fixity",
                            "hold",
                            "ingest",
                            "protection",
                            "record",
                            "replication",
                            "retention",
                            "trace",
                            "vault",
                            "work")),
            Map.entry(
                    "wire",
                    Set.of(
                            "access",
                            "fixity",
                            "hold",
                            "ingest",
                            "record",
                            "replication",
                            "retention",
                            "trace",
                            "vault",
                            "verification")),
            Map.entry(
                    "http",
                    Set.of(
                            "access",
                            "export",
                            "fixity",
                            "hold",
                            "ingest",
                            "manifest",
                            "record",
                            "replication",
                            "spool",
                            "trace",
                            "vault",
                            "verification",
                            "wire",
                            "work")),
            Map.entry("health", Set.of("replication", "vault", "work")),
            Map.entry("page", Set.of()),
            Map.entry(
                    "app",
                    Set.of(
                            "access",
                            "export",
                            "fixity",
                            "hold",
                            "http",
                            "ingest",
                            "protection",
                            "record",
                            "replication",
                            "retention",
                            "rulebook",
                            "spool",
                            "store",
                            "trace",
                            "vault",
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
                .opensTheDoor(Set.of("rulebook"), "com.fasterxml.jackson", "com.networknt")
                .opensTheDoor(Set.of("spool"), "org.apache.tika")
                .opensTheDoor(Set.of("vault.s3"), "io.minio", "okhttp3")
                .opensTheDoor(Set.of("manifest"), "org.w3c.dom", "org.xml.sax", "javax.xml")
                .opensTheDoor(Set.of(), "eu.europa.esig", "org.bouncycastle", "com.itextpdf", "org.apache.pdfbox")
                .hasNoArrayInARecord()
                .hasSmallRooms();
    }
}
