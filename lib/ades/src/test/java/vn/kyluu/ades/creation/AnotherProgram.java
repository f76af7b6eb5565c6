package vn.kyluu.ades.creation;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Collectors;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignerAppearance;

/** Computes the data to be signed in a process of its own: arguments are a document and a spec written by {@link #write}. */
public final class AnotherProgram {
    private AnotherProgram() {}

    public static void main(String[] arguments) throws IOException {
        Octets document = Octets.of(Files.readAllBytes(Path.of(arguments[0])));
        SignatureSpec spec = read(Path.of(arguments[1]));
        DataToBeSigned data = spec.format() == SignatureFormat.PADES
                ? new PadesCreation().prepare(document, spec)
                : new XadesCreation().prepare(document, spec);
        System.out.println(data.digest().hex());
    }

    static void write(SignatureSpec spec, Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("format", spec.format().name());
        properties.setProperty("step", spec.step());
        properties.setProperty("algorithm", spec.algorithm().name());
        properties.setProperty("time", spec.signingTime().toString());
        properties.setProperty("name", spec.appearance().name());
        properties.setProperty("title", spec.appearance().title());
        properties.setProperty("zone", spec.appearance().zone().getId());
        properties.setProperty("position", spec.position().name());
        properties.setProperty(
                "chain",
                spec.chain().certificates().stream()
                        .map(each ->
                                Base64.getEncoder().encodeToString(each.der().toByteArray()))
                        .collect(Collectors.joining(" ")));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }

    static SignatureSpec read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new SignatureSpec(
                SignatureFormat.valueOf(properties.getProperty("format")),
                properties.getProperty("step"),
                CertificateChain.ofDer(
                        Arrays.stream(properties.getProperty("chain").split(" "))
                                .map(each -> Octets.of(Base64.getDecoder().decode(each)))
                                .toList()),
                SignatureAlgorithm.valueOf(properties.getProperty("algorithm")),
                Instant.parse(properties.getProperty("time")),
                new SignerAppearance(
                        properties.getProperty("name"),
                        properties.getProperty("title"),
                        ZoneId.of(properties.getProperty("zone"))),
                Position.valueOf(properties.getProperty("position")));
    }
}
