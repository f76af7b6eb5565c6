package vn.kyluu.agent.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kyluu.agent.command.SignCommand;

class ArgumentsTest {
    private static final String DOCUMENT = "5f0f6a3e-6a9d-4c51-9a2e-0a4b1c2d3e4f";

    @Test
    void runsTheAgentWithoutAnyOrWithACommonOne() {
        assertThat(Arguments.of().order()).isEmpty();
        assertThat(Arguments.of().config()).isEqualTo(Settings.usualFile());
        Arguments console = Arguments.of("--console", "--config", "a.properties");
        assertThat(console.console()).isTrue();
        assertThat(console.config()).isEqualTo(Path.of("a.properties"));
    }

    @Test
    void takesAnOrderInAnySequence() {
        SignCommand.Order order = Arguments.of(
                        "sign",
                        "--document",
                        DOCUMENT,
                        "--console",
                        "--person",
                        "Nguyễn Văn An",
                        "--token-file",
                        "jwt",
                        "--certificate",
                        "1a2b",
                        "--server",
                        "https://ky.benhvien.example")
                .order()
                .orElseThrow();
        assertThat(order.documents()).containsExactly(DOCUMENT);
        assertThat(order.person()).isEqualTo("Nguyễn Văn An");
        assertThat(order.certificate()).isEqualTo("1a2b");
    }

    @Test
    void takesPlainHttpToThisMachineOnly() {
        assertThat(sign("http://127.0.0.1:8080", DOCUMENT).order()).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sign("http://ky.benhvien.example", DOCUMENT))
                .withMessageContaining("plain http on this machine only");
        assertThatIllegalArgumentException().isThrownBy(() -> sign("ky.benhvien.example", DOCUMENT));
    }

    @Test
    void takesDocumentsByTheirIdsOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sign("https://ky.benhvien.example", "../signing-sessions"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--server https://ky.benhvien.example",
                "--config",
                "sign",
                "sign --server https://ky.benhvien.example --token-file jwt",
                "sign --document",
                "sign --pin 1234"
            })
    void refusesWhatItDoesNotUnderstand(String line) {
        List<String> arguments = new ArrayList<>(List.of(line.split(" ", -1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Arguments.of(arguments.toArray(String[]::new)));
    }

    private static Arguments sign(String server, String document) {
        return Arguments.of("sign", "--server", server, "--token-file", "jwt", "--document", document);
    }
}
