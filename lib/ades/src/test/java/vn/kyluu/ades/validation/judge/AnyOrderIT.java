package vn.kyluu.ades.validation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;

/** Steps of a parallel group are signed in any order: whose field comes first in the file says nothing. */
class AnyOrderIT {
    private static SigningWorld world;
    private static Validation validation;

    @BeforeAll
    static void open() {
        world = new SigningWorld();
        validation = new Validation(world.anchors(), world.revocation(), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123", "1023", "3012", "3210"})
    void acceptsFieldsSignedInAnyOrder(String order) {
        Octets now = new PadesPreparation().withFields(SigningWorld.plainPdf(), SigningWorld.STEPS, false);
        for (int i = 0; i < 4; i++) {
            Position position = i == 0 ? Position.FIRST : i == 3 ? Position.LAST : Position.MIDDLE;
            now = world.sign(now, SignatureFormat.PADES, world.signers().get(order.charAt(i) - '0'), position, true)
                    .bytes();
            ValidationReport report = validation.validate(now);
            assertThat(report.signatures()).hasSize(i + 1);
            assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.TOTAL_PASSED);
        }
    }
}
