package vn.kyluu.demo.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks other people's programs about our files (R4), if they are installed. */
public final class CrossCheck {
    private static final String SIGNED_PROPERTIES = "http://uri.etsi.org/01903/v1.3.2#:SignedProperties";

    private final Narrator narrator;

    public CrossCheck(Narrator narrator) {
        this.narrator = narrator;
    }

    /** Counts the signatures that pdfsig of Poppler finds valid. */
    public void pdf(Path file, int signatures) {
        if (run(List.of("pdfsig", "-v")).isEmpty()) {
            narrator.note("pdfsig is not installed: not asked (apt-get install poppler-utils)");
            return;
        }
        narrator.mustBe(
                signatures + " valid",
                "pdfsig checks the PDF",
                () -> run(List.of("pdfsig", "-nocert", file.toString()))
                                .orElse("")
                                .lines()
                                .filter(line -> line.contains("Signature is Valid."))
                                .count()
                        + " valid");
    }

    /** Has xmlsec1 verify each signature for itself. */
    public void xml(Path file, Path trustAnchor, int signatures) {
        if (run(List.of("xmlsec1", "--version")).isEmpty()) {
            narrator.note("xmlsec1 is not installed: not asked (apt-get install xmlsec1)");
            return;
        }
        narrator.mustBe(
                String.join(" ", Collections.nCopies(signatures, "OK")),
                "xmlsec1 checks each signature of the XML",
                () -> IntStream.rangeClosed(1, signatures)
                        .mapToObj(n -> xmlsec(file, trustAnchor, n))
                        .collect(Collectors.joining(" ")));
    }

    private static String xmlsec(Path file, Path trustAnchor, int n) {
        List<String> command = List.of(
                "xmlsec1",
                "--verify",
                "--trusted-pem",
                trustAnchor.toString(),
                "--enabled-key-data",
                "x509",
                "--id-attr:Id",
                SIGNED_PROPERTIES,
                "--id-attr:Id",
                "http://www.w3.org/2000/09/xmldsig#:SignatureValue",
                "--node-xpath",
                "(//*[local-name()='Signature' and namespace-uri()='http://www.w3.org/2000/09/xmldsig#'])[" + n + "]",
                file.toString());
        return run(command).orElse("").lines().anyMatch(line -> line.strip().equals("OK")) ? "OK" : "FAIL";
    }

    private static Optional<String> run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return Optional.of(said);
        } catch (IOException notInstalled) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
