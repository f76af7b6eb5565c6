package vn.kyluu.signing.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.flow.FlowRefusal;
import vn.kyluu.signing.flow.StepTemplate;

/** R1, R2 of the room, and the files that are shipped. */
class FlowFilesTest {
    private static final Path SHIPPED = Path.of("..", "signing-flows");

    private final FlowFiles files = new FlowFiles();

    @TempDir
    Path directory;

    @Test
    void readsTheFlowsThatAreShipped() {
        FlowBook book = files.read(SHIPPED);
        assertThat(book.choose(Optional.empty(), "TOM_TAT_HSBA").steps())
                .extracting(StepTemplate::role)
                .containsExactly(Role.DOCTOR, Role.NURSE, Role.HEAD, Role.DIRECTOR);
        assertThat(book.choose(Optional.of("lab-result"), "KET_QUA_XET_NGHIEM").steps())
                .extracting(StepTemplate::role)
                .containsExactly(Role.TECHNICIAN, Role.HEAD);
        assertThat(book.choose(Optional.empty(), "BIEN_BAN_DONG_HO_SO").steps())
                .extracting(StepTemplate::step)
                .containsExactly("head", "director", "seal");
        assertThat(book.choose(Optional.empty(), "TOM_TAT_HSBA").steps().get(0).titleVi())
                .isEqualTo("BÁC SĨ ĐIỀU TRỊ");
    }

    @Test
    void refusesAFormOrAFlowThatNobodyRegulated() {
        FlowBook book = files.read(SHIPPED);
        assertThatThrownBy(() -> book.choose(Optional.empty(), "GIAY_TO_KHAC"))
                .isInstanceOfSatisfying(
                        FlowRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo("unknown-form"));
        assertThatThrownBy(() -> book.choose(Optional.of("no-such"), "TOM_TAT_HSBA"))
                .isInstanceOfSatisfying(
                        FlowRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo("unknown-flow"));
    }

    @Test
    void tellsFileAndPlaceOfARoleThatDoesNotExist() throws IOException {
        write("standard.json", shipped().replace("\"nurse\",\n      \"title\"", "\"matron\",\n      \"title\""));
        assertThatThrownBy(() -> files.read(directory))
                .isInstanceOf(RulebookFault.class)
                .hasMessageContaining("standard.json, /steps/1/role");
    }

    @Test
    void tellsTheLineOfTextThatIsNotJson() throws IOException {
        write("broken.json", "{\n  \"name\": \n}");
        assertThatThrownBy(() -> files.read(directory))
                .isInstanceOf(RulebookFault.class)
                .hasMessageContaining("broken.json, line 3");
    }

    @Test
    void demandsTheRegulationWhereTheFacilityFixesTheOrder() throws IOException {
        write("standard.json", shipped().replaceAll("(?m)^  \"regulation\".*\\n", ""));
        assertThatThrownBy(() -> files.read(directory))
                .isInstanceOf(RulebookFault.class)
                .hasMessageContaining("regulation");
    }

    @Test
    void refusesAFormThatStandsInTwoFlows() throws IOException {
        write("a.json", shipped());
        write("b.json", shipped().replace("\"name\": \"standard\"", "\"name\": \"other\""));
        assertThatThrownBy(() -> files.read(directory))
                .isInstanceOf(RulebookFault.class)
                .hasMessageContaining("stands in the flows");
    }

    @Test
    void refusesADirectoryWithoutAnyFlow() {
        assertThatThrownBy(() -> files.read(directory))
                .isInstanceOf(RulebookFault.class)
                .hasMessageContaining("no flow at all");
    }

    private static String shipped() throws IOException {
        return Files.readString(SHIPPED.resolve("standard.json"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
