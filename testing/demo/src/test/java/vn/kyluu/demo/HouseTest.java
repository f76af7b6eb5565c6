package vn.kyluu.demo;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kyluu.house.House;

class HouseTest {
    private static final Map<String, Set<String>> PLAN = Map.of(
            ".", Set.of("desk", "home", "identity", "job", "machine", "staff", "trail"),
            "home", Set.of(),
            "staff", Set.of("home"),
            "identity", Set.of("home", "staff"),
            "token", Set.of("home", "staff"),
            "machine", Set.of("home", "identity", "staff", "token"),
            "paper", Set.of("staff"),
            "desk", Set.of("home", "identity", "paper", "staff", "token"),
            "job", Set.of("desk", "home", "paper", "staff"),
            "trail", Set.of("home"));

    @Test
    void keepsTheRulesOfTheHouse() {
        House.at("vn.kyluu.demo")
                .keepsThePlan(PLAN)
                .opensTheDoor(Set.of("paper"), "org.apache.pdfbox")
                .opensTheDoor(Set.of("identity"), "com.nimbusds")
                .opensTheDoor(Set.of("machine"), "io.zonky")
                .opensTheDoor(Set.of("desk", "job"), "com.fasterxml")
                .opensTheDoor(Set.of(), "eu.europa.esig", "com.itextpdf", "org.bouncycastle", "org.xipki", "jakarta.")
                .hasNoArrayInARecord()
                .hasSmallRooms();
    }
}
