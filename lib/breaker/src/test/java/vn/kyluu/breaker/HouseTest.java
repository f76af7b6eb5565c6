package vn.kyluu.breaker;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kyluu.house.House;

class HouseTest {
    @Test
    void keepsTheRulesOfTheHouse() {
        House.at("vn.kyluu.breaker")
                .keepsThePlan(Map.of(".", Set.of()))
                .opensTheDoor(Set.of(), "java.net", "java.nio", "jakarta.")
                .hasNoArrayInARecord()
                .hasSmallRooms();
    }
}
