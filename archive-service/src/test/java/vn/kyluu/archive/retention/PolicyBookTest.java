package vn.kyluu.archive.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PolicyBookTest {
    private static final RetentionPolicy ORDINARY = policy("ORDINARY", OptionalInt.of(10), Circumstance.ANY_RECORD);
    private static final RetentionPolicy ACCIDENT =
            policy("ACCIDENT", OptionalInt.of(20), Circumstance.TRAFFIC_ACCIDENT, Circumstance.OCCUPATIONAL_ACCIDENT);
    private static final RetentionPolicy DEATH = policy("DEATH", OptionalInt.of(30), Circumstance.DEATH);
    private static final RetentionPolicy INCIDENT = policy("INCIDENT", OptionalInt.empty(), Circumstance.INCIDENT);
    private static final PolicyBook BOOK = new PolicyBook(List.of(ORDINARY, ACCIDENT, DEATH, INCIDENT));

    @Test
    void endsOnTheLastDayOfTheYearOfClosingPlusThePeriod() {
        assertThat(BOOK.termOf(Set.of(), LocalDate.of(2026, 1, 1)).until()).contains(LocalDate.of(2036, 12, 31));
        assertThat(BOOK.termOf(Set.of(), LocalDate.of(2026, 12, 31)).until()).contains(LocalDate.of(2036, 12, 31));
    }

    @Test
    void takesTheLongestOfAllClassesThatFit() {
        RetentionTerm term =
                BOOK.termOf(Set.of(Circumstance.TRAFFIC_ACCIDENT, Circumstance.DEATH), LocalDate.of(2026, 5, 5));

        assertThat(term.classCode()).isEqualTo("DEATH");
        assertThat(term.until()).contains(LocalDate.of(2056, 12, 31));
    }

    @Test
    void keepsForEverWhatIsPermanent() {
        RetentionTerm term = BOOK.termOf(Set.of(Circumstance.DEATH, Circumstance.INCIDENT), LocalDate.of(2026, 5, 5));

        assertThat(term.classCode()).isEqualTo("INCIDENT");
        assertThat(term.until()).isEmpty();
        assertThat(term.legalBasis()).isEqualTo("basis of INCIDENT");
    }

    @Test
    void namesTheSpecialClassIfTheOrdinaryIsAsLong() {
        RetentionPolicy special = policy("SPECIAL", OptionalInt.of(10), Circumstance.MENTAL_HEALTH);
        PolicyBook book = new PolicyBook(List.of(ORDINARY, special));

        assertThat(book.termOf(Set.of(Circumstance.MENTAL_HEALTH), LocalDate.of(2026, 5, 5))
                        .classCode())
                .isEqualTo("SPECIAL");
    }

    @Test
    void refusesABookWithoutAClassForOrdinaryRecords() {
        assertThatThrownBy(() -> new PolicyBook(List.of(DEATH))).hasMessageContaining("ANY_RECORD");
    }

    @Test
    void refusesTwoClassesWithOneCode() {
        assertThatThrownBy(() -> new PolicyBook(List.of(ORDINARY, ORDINARY))).hasMessageContaining("ORDINARY");
    }

    @Property
    void neverKeepsARecordShorterForOneMoreCircumstance(
            @ForAll Set<Circumstance> some,
            @ForAll Circumstance more,
            @ForAll @IntRange(min = 1990, max = 2100) int y) {
        LocalDate closed = LocalDate.of(y, 6, 15);
        Set<Circumstance> all = new java.util.HashSet<>(some);
        all.add(more);

        assertThat(BOOK.termOf(some, closed).outlasts(BOOK.termOf(all, closed))).isFalse();
    }

    private static RetentionPolicy policy(String code, OptionalInt years, Circumstance... when) {
        return new RetentionPolicy(
                code, code, code, Set.of(when), years, "basis of " + code, "source of " + code, "V2-");
    }
}
