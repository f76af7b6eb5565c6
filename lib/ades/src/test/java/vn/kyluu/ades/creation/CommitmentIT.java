package vn.kyluu.ades.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.SigningWorld.Signer;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.CommitmentType;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;

/** What the signer commits to stands in the signature itself, and others read it there. */
class CommitmentIT {
    private static final Pattern CONTENTS = Pattern.compile("/Contents <([0-9a-f]+)>");
    private static final Map<CommitmentType, String> OPENSSL = Map.of(
            CommitmentType.PROOF_OF_ORIGIN, "id-smime-cti-ets-proofOfOrigin",
            CommitmentType.PROOF_OF_APPROVAL, "id-smime-cti-ets-proofOfApproval",
            CommitmentType.PROOF_OF_CREATION, "id-smime-cti-ets-proofOfCreation");

    private static SigningWorld world;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        world = new SigningWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(CommitmentType.class)
    void opensslReadsItInAPdfSignature(CommitmentType commitment) throws Exception {
        Octets signed = signed(SignatureFormat.PADES, Optional.of(commitment));
        Matcher contents = CONTENTS.matcher(signed.text(0, signed.size()));
        assertThat(contents.find()).isTrue();
        Path cms = Files.write(folder.resolve("cms.der"), HexFormat.of().parseHex(contents.group(1)));
        assertThat(openssl("asn1parse", "-inform", "DER", "-in", cms.toString()))
                .contains(":id-smime-aa-ets-commitmentType", ":" + OPENSSL.get(commitment));
    }

    @Test
    void standsInAnXmlSignatureAsItsUri() {
        String xml = new String(
                signed(SignatureFormat.XADES, Optional.of(CommitmentType.PROOF_OF_APPROVAL))
                        .toByteArray(),
                StandardCharsets.UTF_8);
        assertThat(xml)
                .containsPattern(":CommitmentTypeIndication>.*http://uri.etsi.org/01903/v1.2.2#ProofOfApproval.*"
                        + ":AllSignedDataObjects");
    }

    @ParameterizedTest
    @CsvSource({"PADES,PROOF_OF_CREATION", "PADES,", "XADES,PROOF_OF_ORIGIN", "XADES,"})
    void theReportShowsIt(SignatureFormat format, CommitmentType commitment) {
        ValidationReport report = new Validation(world.anchors(), world.revocation(), Clock.systemUTC())
                .validate(signed(format, Optional.ofNullable(commitment)));
        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(report.signatures())
                .extracting(ValidatedSignature::commitment)
                .containsExactly(Optional.ofNullable(commitment));
    }

    private static Octets signed(SignatureFormat format, Optional<CommitmentType> commitment) {
        Octets document = format == SignatureFormat.PADES ? SigningWorld.preparedPdf() : SigningWorld.xml();
        Signer doctor = world.doctor();
        SignatureSpec plain = world.spec(format, doctor, Position.ONLY);
        SignatureSpec spec = new SignatureSpec(
                plain.format(),
                plain.step(),
                plain.chain(),
                plain.algorithm(),
                plain.signingTime(),
                plain.appearance(),
                plain.position(),
                commitment);
        if (format == SignatureFormat.PADES) {
            PadesCreation pades = new PadesCreation();
            return pades.assemble(
                            document,
                            spec,
                            world.sign(doctor, pades.prepare(document, spec)),
                            Optional.of(world.authority()))
                    .bytes();
        }
        XadesCreation xades = new XadesCreation();
        return xades.assemble(
                        document,
                        spec,
                        world.sign(doctor, xades.prepare(document, spec)),
                        Optional.of(world.authority()))
                .bytes();
    }

    private static String openssl(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "openssl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
