package vn.kyluu.signing.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kyluu.signing.flow.FlowBook;

class RecordFilesTest {
    private static final Path SHIPPED = Path.of("..", "signing-flows");

    @TempDir
    Path directory;

    private final FlowBook flows = new FlowFiles().read(SHIPPED);
    private final RecordFiles files = new RecordFiles();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"PHIEU_DIEU_TRI\"|\"PHIEU_LA\"|/mustHold/1/forms: \"PHIEU_LA\" stands in no flow, so nobody could sign it",
                "[ \"inpatient\" ]|[ \"ward\" ]|/kinds/0: \"ward\" cannot stand here. To do: use one of: inpatient, outpatient",
                "\"kinds\"|\"kind\"|\"kinds\" is missing. To do: list kinds of encounter",
                "\"death\"|\"died\"|\"died\" cannot stand here. To do: use one of: death, flagged",
                "\"source\"|\"sources\"|\"source\" is missing. To do: say where this basis was read",
                "\"version\": 1|\"version\": 1,,|line 4: not JSON"
            })
    void tellsWhatIsWrongWhereAndWhatToDo(String right, String wrong, String said) throws IOException {
        String shipped = Files.readString(SHIPPED.resolve("records/inpatient.json"))
                .replaceAll("\\[\\s+", "[ ")
                .replaceAll("\\s+]", " ]");
        assertThat(shipped).contains(right);
        write(shipped.replace(right, wrong));
        assertThatThrownBy(() -> files.read(directory, flows))
                .isInstanceOfSatisfying(
                        RulebookFault.class,
                        fault -> assertThat(fault.faults()).anySatisfy(each -> {
                            assertThat(each.file()).isEqualTo("records/mine.json");
                            assertThat(each.inEnglish()).contains(said);
                            assertThat(each.vietnamese()).isNotEqualTo(each.english());
                        }));
    }

    @Test
    void refusesAKindThatStandsInTwoFiles() throws IOException {
        String shipped = Files.readString(SHIPPED.resolve("records/inpatient.json"));
        write(shipped);
        Files.writeString(
                directory.resolve("records/other.json"), shipped.replace("\"name\": \"inpatient\"", "\"name\": \"x\""));
        assertThatThrownBy(() -> files.read(directory, flows)).hasMessageContaining("kind inpatient stands in");
    }

    @Test
    void demandsNothingWhereAFacilityHasLaidDownNothing() {
        assertThat(files.read(directory, flows).rules()).isEmpty();
    }

    private void write(String text) throws IOException {
        Files.createDirectories(directory.resolve("records"));
        Files.writeString(directory.resolve("records/mine.json"), text);
    }
}
