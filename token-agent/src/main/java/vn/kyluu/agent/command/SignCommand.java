package vn.kyluu.agent.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;
import vn.kyluu.agent.signing.Batch;
import vn.kyluu.agent.signing.Batches;
import vn.kyluu.agent.signing.DigestToSign;
import vn.kyluu.agent.token.IssuerFolder;
import vn.kyluu.agent.token.ModuleShelf;
import vn.kyluu.agent.wording.Wording;

/** {@code kyluu-agent sign}: opens a session for each document, signs them with one PIN, hands the values in. */
public final class SignCommand {
    private final ModuleShelf shelf;
    private final IssuerFolder issuers;
    private final Batches batches;
    private final Wording words;
    private final Clock clock;
    private final PrintStream out;

    /** @param clock in the zone in which days are told */
    public SignCommand(
            ModuleShelf shelf, IssuerFolder issuers, Batches batches, Wording words, Clock clock, PrintStream out) {
        this.shelf = shelf;
        this.issuers = issuers;
        this.batches = batches;
        this.words = words;
        this.clock = clock;
        this.out = out;
    }

    /**
     * What is to be signed.
     *
     * @param server of the signing service, without a path
     * @param tokenFile holds the bearer token of the person who signs
     * @param person whose certificate to use; part of the name or the number; empty for any
     * @param certificate serial number of the certificate to use, in hexadecimal; empty for any
     * @param documents their ids
     */
    public record Order(URI server, Path tokenFile, String person, String certificate, List<String> documents) {
        /** @throws IllegalArgumentException if the server is not to be trusted with a token, or an id is none */
        public Order {
            documents = List.copyOf(documents);
            ServerLine.requireSafe(server);
            documents.forEach(UUID::fromString);
        }
    }

    /**
     * Signs; prints a line for each document.
     *
     * @return whether all were signed and accepted
     * @throws Refusal if none could be begun: no token, no certificate that fits
     */
    public boolean sign(Order order) throws IOException, InterruptedException {
        ServerLine line = new ServerLine(
                order.server(), Files.readString(order.tokenFile()).strip());
        CertificateChoice.Chosen chosen = new CertificateChoice(order.person(), order.certificate())
                .of(shelf.surveyAnew(), ZonedDateTime.now(clock));
        List<String> chain = issuers.chain(chosen.certificate(), chosen.token().all()).stream()
                .map(SignCommand::base64)
                .toList();
        Map<String, DigestToSign> opened = new LinkedHashMap<>();
        for (String document : order.documents()) {
            try {
                opened.put(document, line.open(document, chain));
            } catch (Refusal refusal) {
                tell(document, refusal);
            }
        }
        int refused = order.documents().size() - opened.size();
        return !opened.isEmpty() && signed(line, chosen.certificate(), opened) == opened.size() && refused == 0;
    }

    /** Signs with one consent, and hands each value in as soon as it is there (R3). */
    private int signed(ServerLine line, X509Certificate certificate, Map<String, DigestToSign> opened)
            throws InterruptedException {
        Batch batch = batches.begin(line.name(), "", certificate, new ArrayList<>(opened.values()));
        int accepted = 0;
        int seen = 0;
        for (Map.Entry<String, DigestToSign> each : opened.entrySet()) {
            String session = each.getValue().id();
            Batch.Standing standing = batch.awaitMoreThan(seen);
            String value = standing.values().get(session);
            try {
                if (value == null) {
                    line.cancel(session);
                    throw standing.trouble().orElseGet(() -> new Refusal(Reason.CANCELLED));
                }
                seen++;
                line.complete(session, value);
                out.println(each.getKey() + " OK");
                accepted++;
            } catch (Refusal refusal) {
                tell(each.getKey(), refusal);
            }
        }
        return accepted;
    }

    private void tell(String document, Refusal refusal) {
        out.println(document + " " + refusal.reason().code() + ": " + words.say(refusal));
    }

    private static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate without an encoding", e);
        }
    }
}
