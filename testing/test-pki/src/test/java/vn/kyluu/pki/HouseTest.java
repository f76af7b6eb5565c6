package vn.kyluu.pki;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kyluu.house.House;

class HouseTest {
    private static final Map<String, Set<String>> PLAN = Map.of(
            ".", Set.of("authority", "keeping"),
            "keeping", Set.of("authority"),
            "authority", Set.of());

    @Test
    void standsAsPlanned() {
        House.at("vn.kyluu.pki")
                .keepsThePlan(PLAN)
                .opensTheDoor(Set.of("."), "com.sun.net.httpserver")
                .hasNoArrayInARecord()
                .hasSmallRooms();
    }
}
