package vn.kyluu.agent.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;
import vn.kyluu.agent.signing.Batch;
import vn.kyluu.agent.signing.Batches;
import vn.kyluu.agent.signing.DigestToSign;
import vn.kyluu.agent.token.IssuerFolder;
import vn.kyluu.agent.token.ModuleShelf;
import vn.kyluu.agent.token.OwnerFacts;
import vn.kyluu.agent.token.PluggedToken;
import vn.kyluu.agent.wording.Wording;

/** {@code kyluu-agent sign}: opens a session for each document, signs them with one PIN, hands the values in. */
public final class SignCommand {
    private final ModuleShelf shelf;
    private final IssuerFolder issuers;
    private final Batches batches;
    private final Wording words;
    private final Clock clock;
    private final PrintStream out;

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
     * @param person whose certificate to use, if there are several; part of the name or the number
     */
    public record Order(URI server, Path tokenFile, String person, List<String> documents) {
        public Order {
            documents = List.copyOf(documents);
        }
    }

    /**
     * Signs; prints a line for each document.
     *
     * @return whether all were signed and accepted
     */
    public boolean sign(Order order) throws IOException, InterruptedException {
        ServerLine line = new ServerLine(
                order.server(), Files.readString(order.tokenFile()).strip());
        Map<String, DigestToSign> opened = new LinkedHashMap<>();
        int failed = 0;
        PluggedToken token = token(order.person());
        X509Certificate certificate = certificate(token, order.person());
        List<String> chain = issuers.chain(certificate, token.all()).stream()
                .map(SignCommand::base64)
                .toList();
        for (String document : order.documents()) {
            try {
                opened.put(document, line.open(document, chain));
            } catch (Refusal refusal) {
                failed += told(document, refusal);
            }
        }
        if (opened.isEmpty()) {
            return false;
        }
        Batch batch = batches.begin(line.name(), "", certificate, new ArrayList<>(opened.values()));
        batch.await();
        Batch.Standing standing = batch.standing();
        for (Map.Entry<String, DigestToSign> each : opened.entrySet()) {
            String value = standing.values().get(each.getValue().id());
            try {
                if (value == null) {
                    throw standing.trouble().orElseGet(() -> new Refusal(Reason.CANCELLED));
                }
                line.complete(each.getValue().id(), value);
                out.println(each.getKey() + " OK");
            } catch (Refusal refusal) {
                failed += told(each.getKey(), refusal);
            }
        }
        return failed == 0;
    }

    private int told(String document, Refusal refusal) {
        out.println(document + " " + refusal.reason().code() + ": " + words.say(refusal));
        return 1;
    }

    private PluggedToken token(String person) {
        ModuleShelf.Survey survey = shelf.surveyAnew();
        Optional<PluggedToken> found = survey.tokens().stream()
                .filter(token -> token.signing().stream().anyMatch(each -> fits(each, person)))
                .findFirst();
        return found.orElseThrow(() -> survey.tokens().isEmpty()
                ? new Refusal(Reason.TOKEN_ABSENT)
                : new Refusal(Reason.CERTIFICATE_NOT_ON_TOKEN, Map.of("person", person)));
    }

    private X509Certificate certificate(PluggedToken token, String person) {
        List<X509Certificate> fitting =
                token.signing().stream().filter(each -> fits(each, person)).toList();
        if (fitting.size() > 1) {
            out.println("--person? " + fitting.stream().map(OwnerFacts::person).toList());
            throw new Refusal(Reason.CERTIFICATE_NOT_ON_TOKEN, Map.of("person", person));
        }
        return fitting.get(0);
    }

    private boolean fits(X509Certificate certificate, String person) {
        return OwnerFacts.matches(certificate.getSubjectX500Principal(), person)
                && clock.instant().isBefore(certificate.getNotAfter().toInstant());
    }

    private static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate without an encoding", e);
        }
    }
}
