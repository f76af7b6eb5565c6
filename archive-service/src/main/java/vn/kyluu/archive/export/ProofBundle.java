package vn.kyluu.archive.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.verification.VerificationAnswer;
import vn.kyluu.audit.AuditEntry;

/** A proof bundle: named files, written as a zip. */
public final class ProofBundle {
    private static final long LIMIT = Integer.MAX_VALUE - 9L;
    private final ArchivedRecord record;
    private final VerificationAnswer answer;
    private final List<JournalEntry> copies;
    private final Map<String, Octets> files = new LinkedHashMap<>();

    ProofBundle(
            ArchivedRecord record,
            VerificationAnswer answer,
            List<JournalEntry> copies,
            List<AuditEntry> trail,
            TrustAnchors anchors) {
        this.record = record;
        this.answer = answer;
        this.copies = List.copyOf(copies);
        files.put("how-to-verify.txt", HowToVerify.of(record, answer));
        files.put("verification.json", ProofPapers.verification(answer));
        files.put("receipts.json", ProofPapers.receipts(copies));
        files.put("audit.json", ProofPapers.audit(trail));
        files.put("certificates/trust-anchors.pem", pem(anchors.certificates()));
        files.put("certificates/signers.pem", pem(signers(answer)));
    }

    /** The archive identifier, for the name of the zip. */
    public String archiveId() {
        return record.archiveId().toString();
    }

    /** Fetches every file of the package, each compared with its digest. */
    void readFrom(TwinVault vault) {
        Set<ObjectKey> keys =
                new LinkedHashSet<>(copies.stream().map(JournalEntry::key).toList());
        for (ObjectKey key : keys) {
            files.put(name(key), vault.read(key, LIMIT));
        }
        answer.report().etsiReport().ifPresent(report -> files.put("reports/closing-manifest.xml", report));
        answer.parts()
                .forEach(part -> part.report()
                        .etsiReport()
                        .ifPresent(report -> files.put("reports/document-" + part.n() + ".xml", report)));
    }

    /** The name of an archived file in the bundle: as in the vault, without the path and the digest. */
    private static String name(ObjectKey key) {
        String file = key.path().substring(key.path().lastIndexOf('/') + 1);
        return "record/" + file.replace("." + key.sha256().hex(), "");
    }

    /** Writes the zip; does not close the stream. */
    public void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        StringBuilder sums = new StringBuilder();
        for (Map.Entry<String, Octets> file : files.entrySet()) {
            put(zip, file.getKey(), file.getValue());
            sums.append(file.getValue().digest(DigestAlgorithm.SHA256).hex())
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        put(zip, "SHA256SUMS", Octets.of(sums.toString().getBytes(StandardCharsets.UTF_8)));
        zip.finish();
    }

    private void put(ZipOutputStream zip, String name, Octets bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(answer.checkedAt().toEpochMilli());
        zip.putNextEntry(entry);
        bytes.newInputStream().transferTo(zip);
        zip.closeEntry();
    }

    private static Set<X509Certificate> signers(VerificationAnswer answer) {
        Set<X509Certificate> certificates = new LinkedHashSet<>();
        answer.allSignatures()
                .forEach(signature -> signature.chain().ifPresent(chain -> certificates.addAll(chain.x509())));
        return certificates;
    }

    private static Octets pem(Set<X509Certificate> certificates) {
        StringBuilder text = new StringBuilder();
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        for (X509Certificate certificate : certificates) {
            try {
                text.append("-----BEGIN CERTIFICATE-----\n")
                        .append(lines.encodeToString(certificate.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            } catch (CertificateEncodingException e) {
                throw new IllegalStateException("a certificate that was read can be written", e);
            }
        }
        return Octets.of(text.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
