package vn.kyluu.signing.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {
    @Test
    void keepsTheClientsId() {
        assertThat(RequestIds.from("emr-2026.11_20:42")).isEqualTo("emr-2026.11_20:42");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "x\nstatus=200",
                "Nguyễn",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void makesItsOwnOfWhatWouldHarmTheLog(String header) {
        assertThat(RequestIds.from(header)).matches("[0-9a-f-]{36}");
    }
}
