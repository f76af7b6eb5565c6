package vn.kyluu.signing.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kyluu.ades.screening.ScreeningRefusal;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.http.MainClasses;

class ProblemCatalogueTest {
    private static final Set<String> OUTAGES = Set.of("key-outage", "archive-outage", "anchors-outage");

    private final ProblemCatalogue catalogue = new ProblemCatalogue();

    /** Every code that can be told: the standard ones, each reason of each refusal, each outage. */
    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>(OUTAGES);
        Arrays.stream(StandardProblem.values()).map(StandardProblem::code).forEach(codes::add);
        MainClasses.all().stream()
                .filter(type -> Refusal.Coded.class.isAssignableFrom(type) && type.isEnum())
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(reason -> ((Refusal.Coded) reason).code())
                .forEach(codes::add);
        Stream.of(ScreeningRefusal.Reason.values())
                .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(codes::add);
        return codes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void hasNoHoles(String language) {
        Set<String> needed = new TreeSet<>();
        codes().forEach(code -> needed.addAll(List.of(code + ".title", code + ".detail")));

        assertThat(catalogue.keys(Locale.forLanguageTag(language)))
                .hasSizeGreaterThan(100)
                .containsAll(needed);
    }

    @Test
    void saysTheSameThingsInBothLanguages() {
        assertThat(catalogue.keys(ProblemCatalogue.ENGLISH)).isEqualTo(catalogue.keys(ProblemCatalogue.VIETNAMESE));
    }

    @Test
    void fillsInTheMembers() {
        Problem problem = Problem.of("wrong-pin", 403).with(Map.of("triesLeft", 3));

        assertThat(catalogue.detail(problem, ProblemCatalogue.VIETNAMESE)).contains("Còn 3 lần thử");
        assertThat(catalogue.detail(problem, ProblemCatalogue.ENGLISH)).contains("Tries left: 3");
    }

    @Test
    void answersInVietnameseUnlessEnglishIsPreferred() {
        assertThat(ProblemCatalogue.choose(List.of())).isEqualTo(ProblemCatalogue.VIETNAMESE);
        assertThat(ProblemCatalogue.choose(List.of(Locale.FRENCH))).isEqualTo(ProblemCatalogue.VIETNAMESE);
        assertThat(ProblemCatalogue.choose(List.of(Locale.FRENCH, Locale.US))).isEqualTo(ProblemCatalogue.ENGLISH);
        assertThat(ProblemCatalogue.choose(List.of(Locale.forLanguageTag("vi-VN"), Locale.US)))
                .isEqualTo(ProblemCatalogue.VIETNAMESE);
    }
}
