package vn.kyluu.workstation;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kyluu.house.House;

class HouseTest {
    @Test
    void standsAsPlanned() {
        House.at("vn.kyluu.workstation")
                .keepsThePlan(Map.of(".", Set.of()))
                .hasNoArrayInARecord()
                .hasSmallRooms();
    }
}
