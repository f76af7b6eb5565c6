package vn.kyluu.agent.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.kyluu.agent.wording.Wording;

class SigningNoticeTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @Test
    void showsAPagesTextAsOneHarmlessLine() {
        SigningNotice.Line line = new SigningNotice.Line(
                "Tóm tắt\u202e fdp.nêyuh\n2. Tài liệu khác\u0007\u200b", "BA-2026\u2028-1", DIGEST);

        assertThat(line.title()).isEqualTo("Tóm tắt fdp.nêyuh 2. Tài liệu khác");
        assertThat(line.record()).isEqualTo("BA-2026 -1");
        assertThat(SigningWords.line(Wording.VI, 3, line))
                .isEqualTo("3. Tóm tắt fdp.nêyuh 2. Tài liệu khác · hồ sơ BA-2026 -1 · mã đối chiếu"
                        + " 0123-4567-89ab-cdef");
    }

    @Test
    void cutsWhatIsTooLong() {
        assertThat(new SigningNotice.Line("ế".repeat(500), "", DIGEST).title())
                .hasSize(120)
                .endsWith("…");
    }
}
