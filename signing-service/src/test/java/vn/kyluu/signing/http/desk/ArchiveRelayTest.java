package vn.kyluu.signing.http.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kyluu.signing.desk.RelayOutage;

class ArchiveRelayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET records",
                "GET records/6f1c",
                "GET records/6f1c/documents/12/content",
                "GET custody",
                "GET acts",
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

    @Test
    void saysThatTheArchiveIsOutIfNobodyListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        ArchiveRelay relay = new ArchiveRelay(URI.create("http://127.0.0.1:" + port + "/archive/api/v1"));
        ArchiveRelay.Question question = new ArchiveRelay.Question(
                "GET", "custody", Optional.empty(), Optional.empty(), Optional.empty(), "vi", "");
        assertThatThrownBy(() -> relay.ask(question, "token")).isInstanceOfSatisfying(RelayOutage.class, outage -> {
            assertThat(outage.code()).isEqualTo("archive-unreachable");
            assertThat(outage.machine()).isEqualTo("archive");
        });
    }

    private static boolean isKnown(String call) {
        return ArchiveRelay.isKnown(call.substring(0, call.indexOf(' ')), call.substring(call.indexOf(' ') + 1));
    }
}
