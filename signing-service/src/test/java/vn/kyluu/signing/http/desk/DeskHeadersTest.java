package vn.kyluu.signing.http.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeskHeadersTest {
    @Test
    void letsThePagesSpeakToNobodyButThisSiteUnlessAnAgentIsNamed() {
        assertThat(DeskHeaders.policy(Optional.empty())).endsWith("; connect-src 'self'");
        assertThat(DeskHeaders.policy(Optional.of(URI.create("http://127.0.0.1:18317"))))
                .endsWith("; connect-src 'self' http://127.0.0.1:18317");
    }
}
