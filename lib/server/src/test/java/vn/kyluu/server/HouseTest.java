package vn.kyluu.server;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kyluu.house.House;

class HouseTest {
    @Test
    void keepsTheRulesOfTheHouse() {
        House.at("vn.kyluu.server")
                .keepsThePlan(Map.of(".", Set.of()))
                .opensTheDoor(Set.of(), "jakarta.", "org.apache", "org.glassfish", "fish.payara")
                .hasNoArrayInARecord()
                .hasSmallRooms();
    }
}
