package vn.kyluu.ades.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.SigningWorld.Signer;
import vn.kyluu.ades.creation.CreationRefusal.Reason;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignedDocument;

/** R1, R2: between prepare and assemble lie a signer, a network and perhaps a restart. */
class TwoStepsIT {
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
    @EnumSource(SignatureFormat.class)
    void anotherProgramComputesTheSameDataToBeSigned(SignatureFormat format) throws Exception {
        Octets document = format == SignatureFormat.PADES ? SigningWorld.preparedPdf() : SigningWorld.xml();
        Octets signedOnce = world.sign(document, format, world.doctor(), Position.FIRST, true)
                .bytes();
        SignatureSpec spec = world.spec(format, world.signers().get(1), Position.MIDDLE);
        DataToBeSigned here = prepare(signedOnce, spec);
        assertThat(prepare(signedOnce, spec)).isEqualTo(here);
        assertThat(elsewhere(signedOnce, spec)).isEqualTo(here.digest().hex());
    }

    @ParameterizedTest
    @EnumSource(SignatureFormat.class)
    void aSpecWrittenAndReadAgainAssembles(SignatureFormat format) throws Exception {
        Octets document = format == SignatureFormat.PADES ? SigningWorld.preparedPdf() : SigningWorld.xml();
        Signer director = world.signers().get(3);
        SignatureSpec spec = world.spec(format, director, Position.ONLY);
        SignatureValue value = world.sign(director, prepare(document, spec));
        Path file = folder.resolve("spec.properties");
        AnotherProgram.write(spec, file);
        SignedDocument signed = assemble(document, AnotherProgram.read(file), value);
        assertThat(signed.bytes()).isEqualTo(assemble(document, spec, value).bytes());
    }

    @ParameterizedTest
    @EnumSource(SignatureFormat.class)
    void refusesAValueThatIsNotOfThisDocumentSignerOrAlgorithm(SignatureFormat format) {
        Octets document = format == SignatureFormat.PADES ? SigningWorld.preparedPdf() : SigningWorld.xml();
        Signer doctor = world.doctor();
        SignatureSpec spec = world.spec(format, doctor, Position.ONLY);
        DataToBeSigned data = prepare(document, spec);
        DataToBeSigned other = DataToBeSigned.of(data.algorithm(), SigningWorld.xml());
        Signer head = world.signers().get(2);
        List<SignatureValue> wrong = List.of(
                world.sign(doctor, other),
                SigningWorld.signWith(head, SignatureAlgorithm.RSA_PKCS1_SHA256, data),
                SigningWorld.signWith(doctor, SignatureAlgorithm.RSA_PSS_SHA256, data),
                new SignatureValue(SignatureAlgorithm.RSA_PKCS1_SHA256, Octets.of(new byte[0])));
        for (SignatureValue each : wrong) {
            assertThatThrownBy(() -> assemble(document, spec, each))
                    .isInstanceOfSatisfying(
                            CreationRefusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.VALUE_DOES_NOT_VERIFY));
        }
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void everyAlgorithmMakesASignatureThatVerifies(SignatureAlgorithm algorithm) {
        Signer key = world.signers().get(algorithm.isRsa() ? 0 : 1);
        Signer signer = new Signer(key.step(), key.name(), key.title(), key.key(), algorithm);
        for (SignatureFormat format : SignatureFormat.values()) {
            Octets document = format == SignatureFormat.PADES ? SigningWorld.preparedPdf() : SigningWorld.xml();
            assertThat(world.sign(document, format, signer, Position.ONLY, true).timestampTime())
                    .isPresent();
        }
    }

    @Test
    void refusesWhatTheDocumentForbids() {
        Octets prepared = SigningWorld.preparedPdf();
        assertRefused(SigningWorld.plainPdf(), world.doctor(), Position.FIRST, Reason.FIELD_MISSING);
        assertRefused(SigningWorld.xml(), world.doctor(), Position.FIRST, Reason.DOCUMENT_UNREADABLE);
        Octets once = world.sign(prepared, SignatureFormat.PADES, world.doctor(), Position.FIRST, false)
                .bytes();
        assertRefused(once, world.doctor(), Position.MIDDLE, Reason.ALREADY_SIGNED);
        assertRefused(once, world.signers().get(1), Position.FIRST, Reason.LOCKED);
        Octets closed = world.sign(once, SignatureFormat.PADES, world.signers().get(3), Position.LAST, false)
                .bytes();
        assertRefused(closed, world.signers().get(1), Position.MIDDLE, Reason.LOCKED);
    }

    private static void assertRefused(Octets pdf, Signer signer, Position position, Reason reason) {
        SignatureSpec spec = world.spec(SignatureFormat.PADES, signer, position);
        assertThatThrownBy(() -> new PadesCreation().prepare(pdf, spec))
                .isInstanceOfSatisfying(
                        CreationRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static DataToBeSigned prepare(Octets document, SignatureSpec spec) {
        return spec.format() == SignatureFormat.PADES
                ? new PadesCreation().prepare(document, spec)
                : new XadesCreation().prepare(document, spec);
    }

    private static SignedDocument assemble(Octets document, SignatureSpec spec, SignatureValue value) {
        return spec.format() == SignatureFormat.PADES
                ? new PadesCreation().assemble(document, spec, value, Optional.empty())
                : new XadesCreation().assemble(document, spec, value, Optional.empty());
    }

    private String elsewhere(Octets document, SignatureSpec spec) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("document"), document.toByteArray());
        Path specFile = folder.resolve("spec");
        AnotherProgram.write(spec, specFile);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=America/New_York",
                        "-Duser.language=tr",
                        "-Dfile.encoding=US-ASCII",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProgram.class.getName(),
                        file.toString(),
                        specFile.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertThat(process.waitFor()).isZero();
        return printed;
    }
}
