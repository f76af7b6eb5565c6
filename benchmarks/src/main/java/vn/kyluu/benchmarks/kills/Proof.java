package vn.kyluu.benchmarks.kills;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.staff.Roster;

/** Looks for everything that was acknowledged: in the database, and in the bytes by programs of others (R3). */
final class Proof {
    private static final int READERS = 2;
    private static final int MOST_MANIFESTS = 300;
    private static final String SIGNED_PROPERTIES = "http://uri.etsi.org/01903/v1.3.2#:SignedProperties";

    private final Acknowledged acknowledged;
    private final SigningProcess service;
    private final Home home;
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private int documents;
    private int manifests;

    Proof(Acknowledged acknowledged, SigningProcess service, Home home) {
        this.acknowledged = acknowledged;
        this.service = service;
        this.home = home;
    }

    /** What is lost. */
    List<String> of(Connection connection) throws SQLException, IOException, InterruptedException {
        Map<String, String> kept = new HashMap<>();
        Map<String, Integer> signatures = new HashMap<>();
        connection.setSchema("signing");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id::text, document_id::text from signature")) {
            while (row.next()) {
                kept.put(row.getString(1), row.getString(2));
                signatures.merge(row.getString(2), 1, Integer::sum);
            }
        }
        acknowledged.signatures.forEach((signature, document) -> {
            if (!document.equals(kept.get(signature))) {
                lost.add("signature " + signature + " of document " + document);
            }
        });
        outside(signatures);
        return List.copyOf(lost);
    }

    private void outside(Map<String, Integer> signatures) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(home.root().resolve("proof"));
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        for (String document : acknowledged.documents.keySet()) {
            int count = signatures.getOrDefault(document, 0);
            documents++;
            readers.execute(() -> look(document, folder.resolve(document + ".pdf"), count));
        }
        for (String manifest :
                acknowledged.manifests.keySet().stream().limit(MOST_MANIFESTS).toList()) {
            int count = signatures.getOrDefault(manifest, 0);
            manifests++;
            readers.execute(() -> look(manifest, folder.resolve(manifest + ".xml"), count));
        }
        readers.shutdown();
        if (!readers.awaitTermination(60, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the proof takes too long");
        }
    }

    private void look(String document, Path file, int expected) {
        try {
            Answer content = service.line(Roster.RECORDS).get("/signing/api/v1/documents/" + document + "/content");
            if (content.status() != 200) {
                lost.add("content of " + document + ": " + content.inWords());
                return;
            }
            Files.write(file, content.body().toByteArray());
            long valid = file.toString().endsWith(".pdf") ? pdf(file) : xml(file, expected);
            if (valid != expected) {
                lost.add(document + ": " + valid + " of " + expected + " signatures valid for others");
            }
            Files.delete(file);
        } catch (IOException | RuntimeException e) {
            lost.add(document + ": " + e);
        }
    }

    private static long pdf(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return -1;
        }
        return said(List.of("pdfsig", "-nocert", file.toString()))
                .lines()
                .filter(line -> line.contains("Signature is Valid."))
                .count();
    }

    private long xml(Path file, int signatures) throws IOException {
        long valid = 0;
        for (int n = 1; n <= signatures; n++) {
            String said = said(List.of(
                    "xmlsec1",
                    "--verify",
                    "--trusted-pem",
                    home.trustAnchors().resolve("root.pem").toString(),
                    "--enabled-key-data",
                    "x509",
                    "--id-attr:Id",
                    SIGNED_PROPERTIES,
                    "--id-attr:Id",
                    "http://www.w3.org/2000/09/xmldsig#:SignatureValue",
                    "--node-xpath",
                    "(//*[local-name()='Signature' and namespace-uri()='http://www.w3.org/2000/09/xmldsig#'])[" + n
                            + "]",
                    file.toString()));
            valid += said.lines().anyMatch(line -> line.strip().equals("OK")) ? 1 : 0;
        }
        return valid;
    }

    private static String said(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    String report() {
        return documents + " PDFs by pdfsig, " + manifests + " manifests by xmlsec1";
    }
}
