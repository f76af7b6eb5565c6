package vn.kyluu.archive.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.validation.Finding;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.archive.verification.VerificationAnswer;

/** The files of an answer with their signatures, as many as have room; the worst are never left out for better ones (R5). */
final class Parts {
    private static final int MOST_PARTS = 100;
    private static final int MOST_SIGNATURES = 120;
    private static final int MOST_FINDINGS = 20;
    private static final int LONGEST = 400;
    private final Function<Instant, String> moments;

    Parts(Function<Instant, String> moments) {
        this.moments = moments;
    }

    List<Map<String, Object>> of(VerificationAnswer answer) {
        List<View> views = views(answer);
        Set<View> shown = worst(views, MOST_PARTS, View::report, Comparator.comparing(ValidationReport::verdict));
        Map<View, Set<Integer>> chosen = new LinkedHashMap<>();
        int room = MOST_SIGNATURES;
        // the worst file takes its room first
        for (View view : shown.stream()
                .sorted(Comparator.comparing((View each) -> each.report().verdict())
                        .reversed())
                .toList()) {
            Set<Integer> signatures = signatures(view.report(), room);
            room -= signatures.size();
            chosen.put(view, signatures);
        }
        return views.stream()
                .filter(shown::contains)
                .map(view -> part(view, chosen.getOrDefault(view, Set.of())))
                .toList();
    }

    int leftOut(VerificationAnswer answer) {
        return Math.max(0, answer.parts().size() + 1 - MOST_PARTS);
    }

    private static List<View> views(VerificationAnswer answer) {
        List<View> views = new ArrayList<>();
        views.add(new View(0, answer.sha256(), answer.report()));
        answer.parts().forEach(part -> views.add(new View(part.n(), part.sha256(), part.report())));
        return views;
    }

    private static Set<Integer> signatures(ValidationReport report, int room) {
        List<Integer> all =
                IntStream.range(0, report.signatures().size()).boxed().toList();
        return worst(all, room, n -> report.signatures().get(n), Comparator.comparing(ValidatedSignature::indication));
    }

    /** So many of them, the last in that order first. */
    private static <T, V> Set<T> worst(List<T> all, int room, Function<T, V> view, Comparator<V> order) {
        return new HashSet<>(all.stream()
                .sorted(Comparator.comparing(view, order.reversed()))
                .limit(room)
                .toList());
    }

    private Map<String, Object> part(View view, Set<Integer> chosen) {
        List<ValidatedSignature> signatures = view.report().signatures();
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("n", view.n());
        view.report().format().ifPresent(format -> part.put("format", format.name()));
        part.put("sha256", view.sha256().hex());
        part.put("verdict", view.report().verdict().name());
        part.put("findings", found(view.report().findings()));
        part.put(
                "signatures",
                IntStream.range(0, signatures.size())
                        .filter(chosen::contains)
                        .mapToObj(n -> signed(n + 1, signatures.get(n)))
                        .toList());
        part.put("leftOut", signatures.size() - chosen.size());
        return part;
    }

    private Map<String, Object> signed(int n, ValidatedSignature signature) {
        Optional<SigningCertificate> signer = signature.signer();
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("n", n);
        text.put("indication", signature.indication().name());
        put(text, "subIndication", signature.subIndication().map(Enum::name));
        put(text, "name", signer.map(SigningCertificate::commonName));
        put(text, "role", signature.role());
        put(text, "title", signer.flatMap(SigningCertificate::title));
        put(text, "organisation", signer.flatMap(SigningCertificate::organisation));
        put(text, "issuingCa", signature.issuedBy());
        put(text, "managedBy", signature.certificateManagedBy());
        put(text, "signingTime", signature.signingTime().map(moments));
        put(text, "timestampTime", signature.timestampTime().map(moments));
        put(text, "timestampBy", signature.timestampBy());
        text.put("integrity", signature.integrity().name());
        text.put("validThen", signature.validAtSigningTime().name());
        put(text, "notBefore", signer.map(SigningCertificate::notBefore).map(moments));
        put(text, "notAfter", signer.map(SigningCertificate::notAfter).map(moments));
        put(text, "level", signature.level().map(SignatureLevel::etsiName));
        put(text, "step", signature.step());
        put(
                text,
                "certificateSha256",
                signer.map(certificate -> certificate.sha256().hex()));
        text.put("changes", found(signature.changesAfter()));
        text.put("findings", found(signature.findings()));
        return text;
    }

    private static List<Map<String, Object>> found(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .limit(MOST_FINDINGS)
                .map(finding -> Map.<String, Object>of(
                        "severity", finding.severity().name(),
                        "vi", cut(finding.text(ReportText.VIETNAMESE)),
                        "en", cut(finding.text(Locale.ENGLISH))))
                .toList();
    }

    private static void put(Map<String, Object> text, String name, Optional<String> value) {
        value.filter(known -> !known.isBlank()).ifPresent(known -> text.put(name, cut(known)));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** One file of the answer. */
    private record View(int n, Digest sha256, ValidationReport report) {}
}
