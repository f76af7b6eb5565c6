package vn.kyluu.ades.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.screening.ScreeningRefusal.Reason;

/** R3 to R5: a folder per defect under {@code screening/xml}, with {@code document.xml} and {@code expect.txt}. */
class XmlScreeningTest {
    private final XmlScreening screening = new XmlScreening();

    static Stream<Path> defects() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/vn/kyluu/ades/screening/xml"))) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("defects")
    void refusesWhatTheFolderSays(Path folder) throws IOException {
        Octets xml = Octets.of(Files.readAllBytes(folder.resolve("document.xml")));
        Reason expected =
                Reason.valueOf(Files.readString(folder.resolve("expect.txt")).strip());

        assertThat(refusal(xml).reason()).isEqualTo(expected);
    }

    @Test
    void letsAPlainRecordPass() {
        String record = """
                <?xml version="1.0" encoding="UTF-8"?>
                <HoSoBenhAn xmlns="urn:vn:emr" Id="goc"><ThuocSo id="1"/><XetNghiem id="1">Âm tính</XetNghiem></HoSoBenhAn>
                """;

        assertThatCode(() -> screening.screen(octets(record))).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsTooDeepOrTooWide() {
        String deep = "<a>".repeat(101) + "</a>".repeat(101);
        StringBuilder wide = new StringBuilder("<a");
        for (int i = 0; i < 300; i++) {
            wide.append(" a").append(i).append("=\"\"");
        }

        assertThat(refusal(octets(deep)).reason()).isEqualTo(Reason.XML_TOO_DEEP);
        assertThat(refusal(octets(wide.append("/>").toString())).reason()).isEqualTo(Reason.XML_TOO_LARGE);
        assertThat(refusal(Octets.of(new byte[0])).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void tellsThePlaceWithoutContent() {
        ScreeningRefusal refusal = refusal(octets("<a>\n<b Id=\"Trần Văn Thử\"/><c Id=\"Trần Văn Thử\"/></a>"));

        assertThat(refusal.where().orElseThrow()).contains("line 2").doesNotContain("Trần");
        assertThat(refusal).hasMessageNotContaining("Trần");
    }

    private ScreeningRefusal refusal(Octets xml) {
        ScreeningRefusal refusal = catchThrowableOfType(ScreeningRefusal.class, () -> screening.screen(xml));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    private static Octets octets(String text) {
        return Octets.of(text.strip().getBytes(StandardCharsets.UTF_8));
    }
}
