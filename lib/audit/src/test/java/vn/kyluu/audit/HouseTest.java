package vn.kyluu.audit;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kyluu.house.House;

class HouseTest {
    @Test
    void keepsTheRulesOfTheHouse() {
        House.at("vn.kyluu.audit")
                .keepsThePlan(Map.of(".", Set.of()))
                .opensTheDoor(Set.of(), "jakarta.", "org.postgresql", "eu.europa.esig", "org.bouncycastle")
                .hasNoArrayInARecord()
                .hasSmallRooms();
    }
}
