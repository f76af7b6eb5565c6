package vn.kyluu.agent;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kyluu.house.House;

class HouseTest {
    private static final Map<String, Set<String>> PLAN = Map.ofEntries(
            Map.entry(".", Set.of()),
            Map.entry("refusal", Set.of()),
            Map.entry("wording", Set.of("refusal")),
            Map.entry("consent", Set.of("refusal", "wording")),
            Map.entry("consent.console", Set.of("consent", "wording")),
            Map.entry("consent.window", Set.of("consent", "wording")),
            Map.entry("door", Set.of("refusal")),
            Map.entry("pairing", Set.of("consent", "door", "refusal")),
            Map.entry("token", Set.of("refusal")),
            Map.entry("signing", Set.of("consent", "refusal", "token", "wording")),
            Map.entry("http", Set.of("door", "pairing", "refusal", "signing", "token", "wording")),
            Map.entry("command", Set.of("refusal", "signing", "token", "wording")),
            Map.entry(
                    "app",
                    Set.of(
                            "command",
                            "consent",
                            "consent.console",
                            "consent.window",
                            "door",
                            "http",
                            "pairing",
                            "refusal",
                            "signing",
                            "token",
                            "wording")));

    @Test
    void keepsTheHouseRules() {
        House.at("vn.kyluu.agent")
                .keepsThePlan(PLAN)
                .opensTheDoor(Set.of("http"), "com.sun.net.httpserver")
                .opensTheDoor(Set.of("http", "command"), "com.fasterxml.jackson")
                .opensTheDoor(Set.of("consent.window", "app"), "java.awt", "javax.swing")
                .hasNoArrayInARecord()
                .hasSmallRooms();
    }

    /** What can open a connection is seen by the command alone, which the running agent does not touch. */
    @Test
    void opensNoConnectionOutsideTheCommand() {
        House.at("vn.kyluu.agent")
                .opensTheDoor(
                        Set.of("command"),
                        "java.net.http",
                        "java.net.Socket",
                        "java.net.DatagramSocket",
                        "java.net.MulticastSocket",
                        "java.net.URLConnection",
                        "java.net.HttpURLConnection",
                        "java.nio.channels",
                        "javax.net",
                        "java.rmi",
                        "javax.naming.directory",
                        "javax.naming.InitialContext");
    }
}
