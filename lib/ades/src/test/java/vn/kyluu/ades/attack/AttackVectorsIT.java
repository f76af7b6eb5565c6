package vn.kyluu.ades.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.screening.PdfScreening;
import vn.kyluu.ades.screening.ScreeningRefusal;
import vn.kyluu.ades.screening.XmlScreening;
import vn.kyluu.ades.validation.Finding;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;

/** Every folder under {@code attack}: refused before signing, or found afterwards, soon and in little memory. */
class AttackVectorsIT {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static SigningWorld world;
    private static Signing signing;
    private static Validation validation;

    @BeforeAll
    static void start() {
        world = new SigningWorld();
        signing = new Signing(world);
        validation = new Validation(world.anchors(), world.revocation(), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    static List<Vector> vectors() {
        String only = System.getProperty("vector", "");
        return Vector.all().stream().filter(each -> each.name().contains(only)).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void givesTheExpectedAnswer(Vector vector) throws Exception {
        Octets plain = signing.unsigned(vector);
        Optional<String> before = vector.text("before.txt");
        Octets prepared = before.isPresent() ? new Recipe(before.get()).on(plain) : plain;
        if (vector.get("screening").isPresent()) {
            boolean isUnsigned = vector.get("verdict").isEmpty();
            refuses(vector, isUnsigned ? attacked(vector, prepared) : prepared);
        }
        if (vector.get("verdict").isEmpty()) {
            return;
        }
        boolean isSigned = !vector.get("signatures", "1").equals("0");
        Octets signed = isSigned ? signing.signed(vector, prepared, before.isPresent()) : prepared;
        if (before.isPresent() && isSigned) {
            assertThat(validation.validate(signed).verdict())
                    .as("before the forger comes back")
                    .isEqualTo(Verdict.TOTAL_PASSED);
        }
        judges(vector, attacked(vector, signed));
    }

    private static void refuses(Vector vector, Octets document) {
        ScreeningRefusal refusal = Assertions.assertTimeoutPreemptively(
                LONGEST, () -> catchThrowableOfType(ScreeningRefusal.class, () -> screen(vector, document)));
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(vector.alternatives("screening")).contains(refusal.reason().name());
        assertThat(refusal.where().orElse("")).containsPattern(vector.get("where", ""));
    }

    private static void screen(Vector vector, Octets document) {
        if (vector.get("document", "pdf").equals("pdf")) {
            new PdfScreening().screen(document);
        } else {
            new XmlScreening().screen(document);
        }
    }

    private static void judges(Vector vector, Octets file) {
        signing.disturb(vector.get("machine", "good"), true);
        ValidationReport report = Assertions.assertTimeoutPreemptively(LONGEST, () -> validation.validate(file));
        signing.disturb("good", true);
        CatalogueOnly.check(report);
        List<Finding> findings = Stream.concat(
                        report.findings().stream(),
                        report.signatures().stream()
                                .map(ValidatedSignature::findings)
                                .flatMap(List::stream))
                .toList();
        assertThat(vector.alternatives("verdict"))
                .as("verdict, with %s", findings)
                .contains(report.verdict().name());
        if (vector.get("code").isPresent()) {
            assertThat(findings).anySatisfy(finding -> {
                assertThat(vector.alternatives("code")).contains(finding.code().name());
                assertThat(String.join(" ", finding.arguments())).containsPattern(vector.get("place", ""));
            });
        }
    }

    private static Octets attacked(Vector vector, Octets document) throws IOException, TransformerException {
        Optional<String> recipe = vector.text("after.txt");
        if (recipe.isPresent()) {
            return new Recipe(recipe.get()).on(document);
        }
        Optional<String> stylesheet = vector.text("after.xsl");
        if (stylesheet.isEmpty()) {
            return document;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TransformerFactory.newDefaultInstance()
                .newTransformer(new StreamSource(new StringReader(stylesheet.get())))
                .transform(new StreamSource(document.newInputStream()), new StreamResult(out));
        assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8)).contains("Signature");
        return Octets.of(out.toByteArray());
    }
}
