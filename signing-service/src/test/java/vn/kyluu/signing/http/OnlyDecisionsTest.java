package vn.kyluu.signing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kyluu.signing.confirmation.ConfirmationRefusal;
import vn.kyluu.signing.http.wire.ConfirmationWire;

/** No template and no picture has a field to come in by; and what the papers show is taken. */
class OnlyDecisionsTest {
    private static final String MATCH =
            "{\"method\":\"DEVICE\",\"device\":{\"device\":\"FP-1\",\"operator\":\"DD001\",\"modality\":\"FACE\","
                    + "\"at\":\"2026-11-20T09:15:30+07:00\",\"decision\":\"MATCH\",\"score\":0.97%s}%s}";

    @Test
    void letsADecisionPass() throws Exception {
        assertThatCode(() -> OnlyDecisions.require(json(String.format(MATCH, "", ""))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"template\":\"Rk1SACAyMAA\"",
                ",\"image\":\"/9j/4AAQSkZJRg\"",
                ",\"minutiae\":[1,2,3]",
                ",\"threshold\":{\"raw\":\"x\"}",
                ",\"vector\":[0.1,0.2]"
            })
    void refusesAFieldOfTheDeviceThatIsNoDecision(String field) {
        assertRefused(String.format(MATCH, field, ""), "device.");
    }

    @Test
    void refusesWhatStandsBesideTheDeviceAndTextThatIsTooLong() {
        assertRefused(String.format(MATCH, "", ",\"photo\":\"x\""), "photo");
        assertRefused(String.format(MATCH, "", "").replace("\"FP-1\"", "\"" + "A".repeat(201) + "\""), "device.device");
    }

    @Test
    void takesTheExamplesOfThePapersForIntegrators() throws IOException {
        String paper = Files.readString(Path.of("..", "docs", "integrators.md"));
        List<String> codes = examples(paper, "patient-codes");
        List<String> confirmations = examples(paper, "patient-confirmations");
        assertThat(codes).hasSize(1);
        assertThat(confirmations).hasSize(2);
        Jsonb reader = JsonbBuilder.create();
        ConfirmationWire.CodeRequest code = reader.fromJson(codes.get(0), ConfirmationWire.CodeRequest.class);
        assertThat(code.confirmant().value()).isPresent();
        ConfirmationWire.Request told = reader.fromJson(confirmations.get(0), ConfirmationWire.Request.class);
        assertThat(told.codeId()).isNotNull();
        assertThat(told.code()).matches("[0-9]{6}");
        OnlyDecisions.require(json(confirmations.get(1)));
        ConfirmationWire.Request matched = reader.fromJson(confirmations.get(1), ConfirmationWire.Request.class);
        assertThat(matched.device().value().matched()).isTrue();
    }

    private static List<String> examples(String paper, String path) {
        return Pattern.compile(path + " -d '(\\{[^']*\\})'", Pattern.DOTALL)
                .matcher(paper)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static void assertRefused(String body, String field) {
        assertThatThrownBy(() -> OnlyDecisions.require(json(body)))
                .isInstanceOfSatisfying(
                        ConfirmationRefusal.class,
                        refusal -> assertThat(refusal.details().get("fields").toString())
                                .contains(field));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
