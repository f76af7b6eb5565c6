package vn.kyluu.benchmarks.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.EmrDesk;
import vn.kyluu.demo.desk.Hospital;

/** Looks for every acknowledged signature in what the service keeps, with a reader that is not the service's own. */
final class Proving {
    private static final int READERS = 2;
    private static final Pattern RANGE = Pattern.compile("/ByteRange\\s*\\[\\s*0\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s*]");

    private final Hospital hospital;

    Proving(Hospital hospital) {
        this.hospital = hospital;
    }

    Acknowledged.Proof of(List<Acknowledged> all) throws InterruptedException {
        Queue<String> lost = new ConcurrentLinkedQueue<>();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        EmrDesk emr = new EmrDesk(hospital);
        all.forEach(each -> readers.execute(() -> {
            String fault = faultOf(emr, each);
            if (!fault.isEmpty()) {
                lost.add(each.document() + ": " + fault);
            }
        }));
        readers.shutdown();
        if (!readers.awaitTermination(30, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the service does not answer");
        }
        return new Acknowledged.Proof(all.size() - lost.size(), List.copyOf(lost));
    }

    private static String faultOf(EmrDesk emr, Acknowledged each) {
        Answer document = emr.document(each.document());
        if (document.status() != 200) {
            return "the document answers " + document.inWords();
        }
        JsonNode signature = document.json().path("signatures").path(0);
        if (!signature.path("id").asText().equals(each.signature())) {
            return "the signature is not listed";
        }
        Answer content = emr.content(each.document());
        if (content.status() != 200) {
            return "the content answers " + content.inWords();
        }
        try {
            return verifies(
                            content.body().toByteArray(),
                            signature.path("certificate").path("serial").asText())
                    ? ""
                    : "the value in the PDF does not verify";
        } catch (CMSException | OperatorCreationException | java.security.cert.CertificateException e) {
            return "the signature in the PDF cannot be read: " + e.getMessage();
        }
    }

    /** The one signature of a PDF, by the CMS in it and the octets that its ByteRange names. */
    private static boolean verifies(byte[] pdf, String serial)
            throws CMSException, OperatorCreationException, java.security.cert.CertificateException {
        Matcher range = RANGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        if (!range.find()) {
            return false;
        }
        int end = Integer.parseInt(range.group(1));
        int again = Integer.parseInt(range.group(2));
        int length = Integer.parseInt(range.group(3));
        if (again + length != pdf.length) {
            return false;
        }
        byte[] covered = new byte[end + length];
        System.arraycopy(pdf, 0, covered, 0, end);
        System.arraycopy(pdf, again, covered, end, length);
        String hex = new String(pdf, end + 1, again - end - 2, StandardCharsets.US_ASCII);
        CMSSignedData cms = new CMSSignedData(
                new CMSProcessableByteArray(covered), HexFormat.of().parseHex(hex));
        for (SignerInformation signer : cms.getSignerInfos()) {
            for (Object found : cms.getCertificates().getMatches(null)) {
                X509CertificateHolder certificate = (X509CertificateHolder) found;
                if (certificate.getSerialNumber().toString(16).equals(serial.replaceFirst("^0+", ""))) {
                    return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
                }
            }
        }
        return false;
    }
}
