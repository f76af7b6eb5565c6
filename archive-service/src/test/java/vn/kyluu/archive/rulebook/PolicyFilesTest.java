package vn.kyluu.archive.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.archive.retention.Circumstance;
import vn.kyluu.archive.retention.PolicyBook;
import vn.kyluu.archive.retention.RetentionPolicy;

class PolicyFilesTest {
    private static final Path SHIPPED = Path.of("..", "retention-policies");

    @TempDir
    Path directory;

    @Test
    void readsTheShippedPoliciesAndTheirTerms() {
        PolicyBook book = new PolicyFiles().read(SHIPPED);
        LocalDate closed = LocalDate.of(2026, 11, 20);

        assertThat(book.policies()).extracting(RetentionPolicy::code).doesNotHaveDuplicates();
        assertThat(book.termOf(Set.of(), closed).until()).contains(LocalDate.of(2036, 12, 31));
        assertThat(book.termOf(Set.of(Circumstance.MENTAL_HEALTH), closed).until())
                .contains(LocalDate.of(2046, 12, 31));
        assertThat(book.termOf(Set.of(Circumstance.DEATH), closed).until()).contains(LocalDate.of(2056, 12, 31));
        assertThat(book.termOf(Set.of(Circumstance.TRANSPLANT), closed).until()).contains(LocalDate.of(2056, 12, 31));
        assertThat(book.termOf(Set.of(Circumstance.INCIDENT), closed).until()).isEmpty();
        assertThat(book.policies()).allSatisfy(policy -> {
            assertThat(policy.legalBasis()).isNotBlank();
            assertThat(policy.mark()).isIn("V1", "V2", "V2-", "R", "U");
        });
    }

    @Test
    void saysWhichFileAndWhatIsWrongInIt() throws IOException {
        String shipped = Files.readString(SHIPPED.resolve("10-thong-thuong.json"));
        Files.writeString(directory.resolve("sai.json"), shipped.replace("\"years\": 10", "\"years\": 0"));

        assertThatThrownBy(() -> new PolicyFiles().read(directory))
                .isInstanceOf(MalformedPolicy.class)
                .hasMessageContaining("sai.json")
                .hasMessageContaining("$.period.years");
    }

    @Test
    void saysTheLineWhereAFileIsNoJson() throws IOException {
        Files.writeString(directory.resolve("hong.json"), "{\n  \"code\": \n");

        assertThatThrownBy(() -> new PolicyFiles().read(directory))
                .isInstanceOf(MalformedPolicy.class)
                .hasMessageContaining("hong.json")
                .hasMessageContaining("line");
    }

    @Test
    void refusesAnEmptyDirectoryAndOneThatIsNotThere() {
        assertThatThrownBy(() -> new PolicyFiles().read(directory)).isInstanceOf(MalformedPolicy.class);
        assertThatThrownBy(() -> new PolicyFiles().read(directory.resolve("none")))
                .isInstanceOf(MalformedPolicy.class)
                .hasMessageContaining("none");
    }
}
