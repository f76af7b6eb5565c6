package vn.kyluu.pkcs11;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kyluu.house.House;

class HouseTest {
    private static final Map<String, Set<String>> PLAN =
            Map.of(".", Set.of("health", "worker"), "health", Set.of(), "worker", Set.of(), "ceremony", Set.of("."));

    @Test
    void keepsTheHouseRules() {
        House.at("vn.kyluu.pkcs11")
                .keepsThePlan(PLAN)
                .opensTheDoor(Set.of("."), "org.xipki", "iaik.pkcs")
                .hasNoArrayInARecord()
                .hasSmallRooms();
    }

    /** R1 of the package: callers never see the wrapper. */
    @Test
    void showsNoTypeOfTheWrapperToCallers() {
        var shown = new com.tngtech.archunit.core.importer.ClassFileImporter()
                        .withImportOption(
                                com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.kyluu.pkcs11")
                        .stream()
                        .filter(type ->
                                type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(unit ->
                                unit.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                        .filter(unit -> java.util.stream.Stream.concat(
                                        unit.getRawParameterTypes().stream(),
                                        java.util.stream.Stream.of(unit.getRawReturnType()))
                                .anyMatch(type -> type.getName().startsWith("org.xipki")
                                        || type.getName().startsWith("iaik")))
                        .map(unit -> unit.getFullName())
                        .toList();
        org.assertj.core.api.Assertions.assertThat(shown).isEmpty();
    }
}
