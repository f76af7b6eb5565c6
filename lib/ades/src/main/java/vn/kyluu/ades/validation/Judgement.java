package vn.kyluu.ades.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what the library and our own rules say about one signature. For one use. */
final class Judgement {
    private final LibraryVerdict library;
    private final List<Finding> changes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Verdict verdict;
    private Optional<SubIndication> reason;
    private Integrity integrity;

    Judgement(LibraryVerdict library) {
        this.library = library;
        this.verdict = library.verdict();
        this.reason = library.subIndication();
        this.integrity = library.integrity();
        boolean isFailed = verdict == Verdict.TOTAL_FAILED;
        reason.map(sub -> FindingCode.valueOf(sub.name()))
                .map(code -> isFailed ? Finding.error(code) : Finding.warning(code))
                .ifPresent(findings::add);
        if (library.lacksRevocation()
                && reason.filter(sub -> sub == SubIndication.TRY_LATER).isEmpty()) {
            findings.add(Finding.warning(FindingCode.TRY_LATER));
        }
        if (!library.hasTimestamp()) {
            findings.add(Finding.info(FindingCode.NO_TIMESTAMP));
        } else if (!library.hasGoodTimestamp()) {
            findings.add(Finding.warning(FindingCode.TIMESTAMP_INVALID));
        }
    }

    /** Something was changed that may not: the worst verdict, and no longer intact. */
    void changed(Finding finding) {
        if (!changes.contains(finding)) {
            changes.add(finding);
            worsen(Verdict.TOTAL_FAILED, SubIndication.FORMAT_FAILURE, finding);
            integrity = Integrity.ALTERED;
        }
    }

    /** One of our own rules is not kept. */
    void worsen(Verdict to, SubIndication why, Finding finding) {
        if (verdict != to && verdict.worse(to) == to) {
            verdict = to;
            reason = Optional.of(why);
        }
        findings.add(finding);
    }

    ValidatedSignature signature(Optional<String> step, Coverage coverage) {
        return new ValidatedSignature(
                library.signature().getId(),
                verdict,
                reason,
                library.signer(),
                library.chain(),
                library.signingTime(),
                library.timestampTime(),
                integrity,
                library.validAtSigningTime(verdict),
                library.level(),
                library.role(),
                step,
                coverage,
                changes,
                findings);
    }
}
