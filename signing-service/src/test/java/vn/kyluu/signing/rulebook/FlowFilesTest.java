package vn.kyluu.signing.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kyluu.ades.creation.Place;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.circumstance.Mark;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.flow.FlowPicture;
import vn.kyluu.signing.flow.FlowRefusal;
import vn.kyluu.signing.flow.FlowTemplate;
import vn.kyluu.signing.flow.StepTemplate;
import vn.kyluu.signing.signer.CredentialKind;

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

    @Test
    void readsWhoSignsWhenTheRecordAsksForItAndByWhen() {
        FlowTemplate paper = files.read(SHIPPED).choose(Optional.empty(), "GIAY_RA_VIEN");
        StepTemplate director = paper.steps().get(2);
        assertThat(director.onlyIf()).containsExactlyInAnyOrder(Mark.DEATH, Mark.FLAGGED);
        assertThat(paper.steps().get(0).due().text()).isEqualTo("24 h from discharge");
        StepTemplate seal = paper.steps().get(3);
        assertThat(seal.certificate()).isEqualTo(CredentialKind.FACILITY_SEAL);
        assertThat(paper.placeOf(seal)).isEqualTo(new Place.OverStampOf("head"));
        assertThat(files.read(SHIPPED)
                        .choose(Optional.empty(), "PHIEU_CHAM_SOC")
                        .groups())
                .extracting(List::size)
                .containsExactly(1, 2, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"role\": \"nurse\"|\"role\": \"matron\"|/steps/1/role: \"matron\" cannot stand here. To do: use one"
                        + " of: doctor",
                "\"role\": \"nurse\"|\"rolle\": \"nurse\"|there is nothing named \"rolle\" here. To do: remove it",
                "24 h from opening|1 day|/steps/0/due/0: \"1 day\" is not of the right form. To do: write it like",
                "\"order\": 4|\"order\": 7|/steps/3/order: the order jumps to 7, 4 is missing",
                "\"order\": 4|\"order\": 4, \"dueHours\": 3|is written \"due\": [\"24 h from opening\"] now",
                "\"order\": 4|\"order\": 4, \"place\": {\"overStampOf\": \"seal\"}|/steps/3/place/overStampOf:"
                        + " \"seal\" is no step before",
                "\"step\": \"nurse\"|\"step\": \"doctor\"|/steps/1/step: two steps are named \"doctor\"",
                "\"role\": \"nurse\"|\"role\": \"nurse\", \"certificate\": \"facility-seal\"|the seal must be the last"
                        + " step",
                "36 h from opening\"|36 h from opening\", \"2 h from admission if death\"|/due/1: is never asked",
                "\"version\": 2|\"version\": 0|/version: 0 is too small",
                "\"legalBasis\"|\"legalbasis\"|\"legalBasis\" is missing. To do: name the text"
            })
    void tellsWhatIsWrongWhereAndWhatToDo(String right, String wrong, String said) throws IOException {
        assertThat(shipped()).contains(right);
        write("standard.json", shipped().replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));
        assertThatThrownBy(() -> files.read(directory))
                .isInstanceOfSatisfying(
                        RulebookFault.class,
                        fault -> assertThat(fault.faults()).anySatisfy(each -> {
                            assertThat(each.file()).isEqualTo("standard.json");
                            assertThat(each.inEnglish().replace("facility's seal", "seal"))
                                    .contains(said);
                            assertThat(each.vietnamese()).isNotEqualTo(each.english());
                        }));
    }

    @Test
    void demandsThatSomebodyAlwaysSigns() throws IOException {
        write("standard.json", shipped().replace("\"order\":", "\"onlyIf\": [\"death\"], \"order\":"));
        assertThatThrownBy(() -> files.read(directory)).hasMessageContaining("signed by nobody");
    }

    @Test
    void givesEachSignatureInXmlATagOfItsOwn() throws IOException {
        String sample = Files.readString(SHIPPED.resolve("health-check.json"));
        write("health-check.json", sample.replace("CKS_BENH_VIEN\"\n", "CKS_NGUOI_KET_LUAN\"\n"));
        assertThatThrownBy(() -> files.read(directory)).hasMessageContaining("/steps/1/tag");
        write("health-check.json", sample.replace("CKS_BENH_VIEN\"\n", "//*\"\n"));
        assertThatThrownBy(() -> files.read(directory)).hasMessageContaining("/steps/1/tag");
    }

    @Test
    void keepsTheClosingManifestAsTheArchiveAsksForIt() throws IOException {
        String closing = Files.readString(SHIPPED.resolve("closing.json"));
        write("closing.json", closing.replace("\"role\": \"director\"", "\"role\": \"doctor\""));
        assertThatThrownBy(() -> files.read(directory)).hasMessageContaining("the archive refuses it");
    }

    @Test
    void saysItInWordsOnTheCommandLine() throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        FlowsProgram program = new FlowsProgram(new PrintStream(said, true, StandardCharsets.UTF_8));
        program.run("check", SHIPPED.toString());
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("care-sheet v1", "No fault.");
        write("standard.json", shipped().replace("\"nurse\"", "\"matron\""));
        assertThatThrownBy(() -> program.run("check", directory.toString())).isInstanceOf(RulebookFault.class);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("✗ standard.json, /steps/1/role: \"matron\" không dùng");
    }

    @Test
    void drawsEachFlowAsItStandsInTheDocs() throws IOException {
        for (FlowTemplate flow : files.read(SHIPPED).templates()) {
            assertThat(Path.of("..", "docs", "flows", flow.name() + ".svg"))
                    .as("make it anew: ./kyluu flows show %s", flow.name())
                    .hasContent(FlowPicture.of(flow));
        }
    }

    private static String shipped() throws IOException {
        return Files.readString(SHIPPED.resolve("standard.json"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
