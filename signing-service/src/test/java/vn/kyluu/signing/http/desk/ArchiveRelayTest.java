package vn.kyluu.signing.http.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveRelayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET records",
                "GET records/6f1c",
                "GET records/6f1c/documents/12/content",
                "GET custody",
                "POST disposals/6f1c/approvals",
                "DELETE holds/6f1c"
            })
    void passesOnWhatTheDeskShows(String call) {
        assertThat(isKnown(call)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET deposits/6f1c",
                "POST deposits",
                "POST catalogue-rebuilds",
                "DELETE records/6f1c",
                "PUT records",
                "GET records/../custody",
                "GET records/6f1c/../../deposits",
                "GET records/a?b",
                "GET records/a%2e%2e",
                "GET custody/",
                "GET http://elsewhere.example/",
                "GET "
            })
    void passesNothingElseOn(String call) {
        assertThat(isKnown(call)).isFalse();
    }

    private static boolean isKnown(String call) {
        return ArchiveRelay.isKnown(call.substring(0, call.indexOf(' ')), call.substring(call.indexOf(' ') + 1));
    }
}
