package vn.kyluu.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HsmConfigTest {
    private static final Path FOLDER = Path.of("..", "..", "hsm-config");
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Path> files() throws IOException {
        return Stream.concat(list("devices"), list("vendors"));
    }

    private static Stream<Path> list(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileKeepsItsSchema(Path file) throws IOException {
        JsonNode node = JSON.readTree(file.toFile());

        assertThat(faults(file, node)).isEmpty();
        assertThat(node.path("name").asText() + ".json")
                .isEqualTo(file.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("files")
    void theSchemaSeesAnUnknownField(Path file) throws IOException {
        JsonNode node = JSON.readTree(file.toFile());
        ((com.fasterxml.jackson.databind.node.ObjectNode) node).put("pin", "1234");

        assertThat(faults(file, node)).isNotEmpty();
    }

    @Test
    void aDeviceIsNotTriedWithoutSayingHow() throws IOException {
        Path file = FOLDER.resolve("devices").resolve("softhsm2.json");
        JsonNode node = JSON.readTree(file.toFile());
        ((com.fasterxml.jackson.databind.node.ObjectNode) node).put("triedWith", "");

        assertThat(faults(file, node)).isNotEmpty();
    }

    @Test
    void aDeviceThatWasNotTriedSaysSoAndShowsNoMechanism() throws IOException {
        assertThat(ModuleCatalog.read(FOLDER).devices())
                .hasSizeGreaterThanOrEqualTo(8)
                .filteredOn(device -> !device.name().equals("softhsm2"))
                .allSatisfy(device -> {
                    assertThat(device.tried()).isFalse();
                    assertThat(device.mechanisms()).isEmpty();
                    assertThat(device.promisedMechanisms()).isNotEmpty();
                    assertThat(device.quirks()).extracting(Remark::code).contains("NOT_TRIED_ON_THE_DEVICE");
                });
        Path file = FOLDER.resolve("devices").resolve("thales-luna.json");
        JsonNode node = JSON.readTree(file.toFile());
        ((com.fasterxml.jackson.databind.node.ObjectNode) node)
                .putArray("mechanisms")
                .add("RSA_PSS_SHA256");
        assertThat(faults(file, node)).isNotEmpty();
    }

    @Test
    void theCatalogueReadsThemAll() throws IOException {
        ModuleCatalog catalog = ModuleCatalog.read(FOLDER);

        assertThat(catalog.device("softhsm2")).hasValueSatisfying(device -> {
            assertThat(device.tried()).isTrue();
            assertThat(device.mechanisms()).containsExactlyInAnyOrder(SignatureMechanism.values());
        });
        assertThat(catalog.vendors())
                .singleElement()
                .satisfies(list -> assertThat(list.vendors())
                        .hasSizeGreaterThan(15)
                        .noneMatch(VendorCatalogue.Vendor::triedOnDevice));
        assertThat(catalog.candidates(OperatingSystem.WINDOWS))
                .contains(
                        "C:\\Windows\\System32\\vnptca_p11_v8.dll",
                        "C:\\Program Files\\Bkav Corporation\\BkavCA Token Manager\\BkavCA.dll")
                .noneMatch(path -> path.endsWith("viettel-ca_s.dll"));
        assertThat(catalog.moduleOf("no-such-device")).isEmpty();
    }

    @Test
    void refusesAFileThatLacksAField(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("vendors"));
        Path devices = Files.createDirectories(folder.resolve("devices"));
        Files.writeString(devices.resolve("half.json"), "{\"name\":\"half\"}");

        assertThatThrownBy(() -> ModuleCatalog.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("half.json");
    }

    private static List<String> faults(Path file, JsonNode node) throws IOException {
        Path schemaFile = file.resolveSibling(node.path("$schema").asText());
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JSON.readTree(schemaFile.toFile()));
        Set<ValidationMessage> messages = schema.validate(node);
        return messages.stream().map(ValidationMessage::getMessage).toList();
    }
}
