package vn.kyluu.archive.verification;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.validation.Finding;
import vn.kyluu.ades.validation.Integrity;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.archive.replication.Incident;

/** The one sentence that says what an answer means (R3). The texts are in {@code sentences_vi} and {@code sentences_en}. */
public enum Sentence {
    /** Signed, unchanged. Arguments: number of persons. */
    VALID,
    /** A record, both copies whole. Arguments: number of documents, of signatures. */
    VALID_RECORD,
    /** A record, but a copy is not as it must be. Arguments: documents, signatures, names of the sites. */
    VALID_RECORD_COPY_TROUBLE,
    /** Changed after signing. */
    FAILED_CHANGED,
    /** Changed after a signature that is itself as it was made. Arguments: the signer's name. */
    FAILED_CHANGED_AFTER,
    /** The same, and the change is on one page. Arguments: the signer's name, the page's number from 1. */
    FAILED_CHANGED_PAGE,
    /** A certificate was revoked. */
    FAILED_REVOKED,
    /** A signature does not belong to its certificate. */
    FAILED_CRYPTOGRAPHY,
    /** No copy is whole any more. */
    FAILED_NO_COPY,
    /** Failed for another reason. */
    FAILED,
    /** No signature at all. */
    OPEN_NO_SIGNATURE,
    /** Neither PDF nor XML. */
    OPEN_UNKNOWN_FORMAT,
    /** PDF or XML, but broken. */
    OPEN_MALFORMED,
    /** No path to a trusted authority. */
    OPEN_UNTRUSTED,
    /** Revocation could not be checked. */
    OPEN_REVOCATION_UNKNOWN,
    /** The certificate has ended and nothing proves that the signature is older. */
    OPEN_NO_PROOF_OF_TIME,
    /** No copy could be read now. */
    OPEN_NO_COPY,
    /** Open for another reason. */
    OPEN;

    private static final String CATALOGUE = "vn.kyluu.archive.verification.sentences";
    // the place of a change, as the judge gives it: a path of PDF keys
    private static final Pattern ON_A_PAGE = Pattern.compile("/Pages\\[([0-9]+)\\]");
    private static final Set<String> TRUST = Set.of(
            "NO_CERTIFICATE_CHAIN_FOUND",
            "NO_CERTIFICATE_CHAIN_FOUND_NO_POE",
            "CERTIFICATE_CHAIN_GENERAL_FAILURE",
            "NO_SIGNING_CERTIFICATE_FOUND");
    private static final Set<String> TIME =
            Set.of("NO_POE", "OUT_OF_BOUNDS_NO_POE", "OUT_OF_BOUNDS_NOT_REVOKED", "EXPIRED", "REVOKED_NO_POE");
    private static final Set<String> REVOCATION = Set.of("TRY_LATER", "REVOCATION_OUT_OF_BOUNDS_NO_POE");

    /** The sentence that fits an answer, in English for English locales, else in Vietnamese. */
    public static String of(VerificationAnswer answer, Locale locale) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : new Locale("vi");
        ResourceBundle catalogue = ResourceBundle.getBundle(
                CATALOGUE,
                spoken,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String text = catalogue.getString(fitting(answer).name());
        return new MessageFormat(text, spoken).format(arguments(answer).toArray());
    }

    /** Which sentence fits an answer. */
    public static Sentence fitting(VerificationAnswer answer) {
        return switch (answer.verdict()) {
            case TOTAL_PASSED -> passed(answer);
            case TOTAL_FAILED -> failed(answer);
            case INDETERMINATE -> open(answer);
        };
    }

    private static Sentence passed(VerificationAnswer answer) {
        if (answer.copies().isEmpty()) {
            return VALID;
        }
        boolean whole = answer.copies().stream().allMatch(copy -> copy.trouble().isEmpty());
        return whole ? VALID_RECORD : VALID_RECORD_COPY_TROUBLE;
    }

    private static Sentence failed(VerificationAnswer answer) {
        if (isLost(answer)) {
            return FAILED_NO_COPY;
        }
        Set<String> codes = codes(answer, Verdict.TOTAL_FAILED);
        boolean altered = answer.allSignatures().stream()
                .anyMatch(signature -> signature.integrity() == Integrity.ALTERED
                        || !signature.changesAfter().isEmpty());
        if (altered || has(codes, Set.of("HASH_FAILURE", "MODIFIED_AFTER_SIGNING", "SIGNATURE_REMOVED"))) {
            return changed(answer);
        }
        if (codes.contains("REVOKED")) {
            return FAILED_REVOKED;
        }
        return codes.contains("SIG_CRYPTO_FAILURE") ? FAILED_CRYPTOGRAPHY : FAILED;
    }

    private static Sentence changed(VerificationAnswer answer) {
        List<Object> where = change(answer);
        return switch (where.size()) {
            case 0 -> FAILED_CHANGED;
            case 1 -> FAILED_CHANGED_AFTER;
            default -> FAILED_CHANGED_PAGE;
        };
    }

    /** Whose signature the change followed, and on which page it is if on one only; nothing if nobody can tell. */
    private static List<Object> change(VerificationAnswer answer) {
        List<ValidatedSignature> before = answer.report().signatures().stream()
                .filter(signature -> !signature.changesAfter().isEmpty())
                .toList();
        Optional<String> name = before.isEmpty()
                ? Optional.empty()
                : before.get(before.size() - 1).signer().map(SigningCertificate::commonName);
        if (name.isEmpty()) {
            return List.of();
        }
        Set<String> pages = before.get(before.size() - 1).changesAfter().stream()
                .flatMap(finding -> finding.arguments().stream())
                .map(ON_A_PAGE::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        return pages.size() == 1 ? List.of(name.get(), pages.iterator().next()) : List.of(name.get());
    }

    private static Sentence open(VerificationAnswer answer) {
        if (isLost(answer)) {
            return OPEN_NO_COPY;
        }
        Set<String> codes = codes(answer, Verdict.INDETERMINATE);
        if (codes.contains("NO_SIGNATURE")) {
            return OPEN_NO_SIGNATURE;
        }
        if (codes.contains("UNKNOWN_FORMAT")) {
            return OPEN_UNKNOWN_FORMAT;
        }
        if (has(codes, Set.of("PDF_MALFORMED", "XML_MALFORMED"))) {
            return OPEN_MALFORMED;
        }
        if (has(codes, TRUST)) {
            return OPEN_UNTRUSTED;
        }
        if (has(codes, REVOCATION)) {
            return OPEN_REVOCATION_UNKNOWN;
        }
        return has(codes, TIME) ? OPEN_NO_PROOF_OF_TIME : OPEN;
    }

    private static boolean isLost(VerificationAnswer answer) {
        return !answer.copies().isEmpty()
                && answer.copies().stream().allMatch(copy -> copy.trouble().isPresent());
    }

    /** The codes behind this verdict: findings about the file and reasons of signatures, never mere hints. */
    private static Set<String> codes(VerificationAnswer answer, Verdict verdict) {
        Stream<String> files = answer.reports()
                .filter(report -> report.verdict() == verdict)
                .flatMap(report -> report.findings().stream())
                .filter(finding -> finding.severity() != Finding.Severity.INFO)
                .map(finding -> finding.code().name());
        Stream<String> signatures = answer.allSignatures().stream()
                .filter(signature -> signature.indication() == verdict)
                .flatMap(signature -> Stream.concat(
                        signature.subIndication().stream().map(Enum::name),
                        signature.findings().stream()
                                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                                .map(finding -> finding.code().name())));
        return Stream.concat(files, signatures).collect(Collectors.toSet());
    }

    private static boolean has(Set<String> codes, Set<String> any) {
        return codes.stream().anyMatch(any::contains);
    }

    private static List<Object> arguments(VerificationAnswer answer) {
        if (answer.copies().isEmpty()) {
            return answer.verdict() == Verdict.TOTAL_FAILED ? change(answer) : List.of(persons(answer.report()));
        }
        String troubled = answer.copies().stream()
                .filter(copy -> copy.trouble().isPresent())
                .map(copy -> copy.site() + " ("
                        + copy.trouble().map(Incident.Kind::name).orElse("") + ")")
                .collect(Collectors.joining(", "));
        return List.of(answer.parts().size(), answer.allSignatures().size(), troubled);
    }

    private static long persons(ValidationReport report) {
        return report.signatures().stream()
                .map(ValidatedSignature::signer)
                .map(signer -> signer.map(SigningCertificate::subject))
                .distinct()
                .count();
    }
}
