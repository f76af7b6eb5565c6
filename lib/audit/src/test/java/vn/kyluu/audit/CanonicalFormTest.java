package vn.kyluu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {
    private static final Instant AT = Instant.parse("2026-11-20T02:15:30Z");

    @Test
    void isTheSameForEver() {
        // computed by another program from the description; a change means that no chain written before can be checked
        // any more
        assertThat(AuditChain.next(Optional.empty(), Events.number(1)).hash().hex())
                .isEqualTo("5f64e59f766d1edbbdefa7a2a26f558c236f130fb41e902226591af7dfd20cad");
    }

    @Test
    void doesNotLetTextMoveFromOnePartToTheNext() {
        assertThat(hash("ab", "c", Map.of())).isNotEqualTo(hash("a", "bc", Map.of()));
        assertThat(hash("a", "b", Map.of("x", "yz"))).isNotEqualTo(hash("a", "b", Map.of("xy", "z")));
        assertThat(hash("a", "b", Map.of("x", "1", "y", "2"))).isNotEqualTo(hash("a", "b", Map.of("x", "2", "y", "1")));
    }

    @Test
    void refusesTextThatTheTableCouldNotKeep() {
        assertThatIllegalArgumentException().isThrownBy(() -> event("a\0", "b", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> event("a", "b", Map.of("x", "\0")));
        assertThatIllegalArgumentException().isThrownBy(() -> event(" ", "b", Map.of()));
    }

    @Property(tries = 500)
    void tellsAnyTwoDifferentEventsApart(
            @ForAll @NotBlank @StringLength(max = 3) String actor,
            @ForAll @NotBlank @StringLength(max = 3) String subject,
            @ForAll @NotBlank @StringLength(max = 3) String otherActor,
            @ForAll @NotBlank @StringLength(max = 3) String otherSubject,
            @ForAll @Size(max = 3)
                    Map<@NotBlank @StringLength(max = 2) String, @StringLength(max = 2) String> details) {
        if ((actor + subject + otherActor + otherSubject + details).indexOf('\0') >= 0
                || java.util.stream.Stream.of(actor, subject, otherActor, otherSubject)
                        .anyMatch(String::isBlank)
                || details.keySet().stream().anyMatch(String::isBlank)) {
            return;
        }
        boolean same = actor.equals(otherActor) && subject.equals(otherSubject);
        assertThat(hash(actor, subject, details).equals(hash(otherActor, otherSubject, details)))
                .isEqualTo(same);
    }

    private static Object hash(String actor, String subject, Map<String, String> details) {
        return AuditChain.hash(1, AuditChain.ORIGIN, event(actor, subject, details));
    }

    private static AuditEvent event(String actor, String subject, Map<String, String> details) {
        return new AuditEvent(AT, actor, Act.VIEW, subject, "OK", details, "");
    }
}
