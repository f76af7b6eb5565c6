package vn.kyluu.archive.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.record.ArchivedDocument;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.verification.VerificationAnswer;

/** The page that tells somebody with nothing but public tools what to do with a bundle. */
final class HowToVerify {
    private static final String PAGE = "how-to-verify.txt";

    private HowToVerify() {}

    static Octets of(ArchivedRecord record, VerificationAnswer answer) {
        StringBuilder pdf = new StringBuilder();
        StringBuilder xml = new StringBuilder();
        xml.append(xmlsec("closing-manifest.xml", answer.report().signatures().size()));
        for (ArchivedDocument document : record.documents()) {
            String name = "document-" + document.n() + "." + (document.format().equals("PDF") ? "pdf" : "xml");
            if (document.format().equals("PDF")) {
                pdf.append("    pdfsig -nssdir sql:nss record/").append(name).append('\n');
            } else {
                xml.append(xmlsec(name, document.signers().size()));
            }
        }
        String text = page().replace("{archiveId}", record.archiveId().toString())
                .replace("{code}", record.code().printed())
                .replace("{pdfsig}", pdf.isEmpty() ? "    (-)\n" : pdf)
                .replace("{xmlsec1}", xml);
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One signature after the other: xmlsec1 looks at the first only, unless told which. */
    private static String xmlsec(String name, int signatures) {
        String numbers =
                IntStream.rangeClosed(1, signatures).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        return "    for i in " + numbers + "; do xmlsec1 verify \\\n"
                + "      --trusted-pem certificates/trust-anchors.pem --untrusted-pem certificates/signers.pem \\\n"
                + "      --id-attr:Id \"http://uri.etsi.org/01903/v1.3.2#:SignedProperties\" \\\n"
                + "      --id-attr:Id \"http://www.w3.org/2000/09/xmldsig#:SignatureValue\" \\\n"
                + "      --node-xpath \"(//*[local-name()='Signature' and"
                + " namespace-uri()='http://www.w3.org/2000/09/xmldsig#'])[$i]\" \\\n"
                + "      record/" + name + "; done\n";
    }

    private static String page() {
        try (InputStream bytes = HowToVerify.class.getResourceAsStream(PAGE)) {
            if (bytes == null) {
                throw new IllegalStateException(PAGE + " is not in the program");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(PAGE, e);
        }
    }
}
