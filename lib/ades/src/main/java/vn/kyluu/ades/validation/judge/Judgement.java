package vn.kyluu.ades.validation.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kyluu.ades.validation.Coverage;
import vn.kyluu.ades.validation.Finding;
import vn.kyluu.ades.validation.FindingCode;
import vn.kyluu.ades.validation.Integrity;
import vn.kyluu.ades.validation.SubIndication;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.library.LibraryVerdict;

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
        library.outOfPeriod().ifPresent(this::outOfPeriod);
        if (!library.isKeyForSigning()) {
            worsen(
                    Verdict.INDETERMINATE,
                    SubIndication.CHAIN_CONSTRAINTS_FAILURE,
                    Finding.error(FindingCode.KEY_NOT_FOR_SIGNING));
        }
        if (library.hasUnentitledTimestamp()) {
            worsen(
                    Verdict.INDETERMINATE,
                    SubIndication.SIG_CONSTRAINTS_FAILURE,
                    Finding.error(FindingCode.TIMESTAMP_INVALID));
        } else if (!library.hasTimestamp()) {
            findings.add(Finding.info(FindingCode.NO_TIMESTAMP));
        } else if (!library.hasGoodTimestamp()) {
            findings.add(Finding.warning(FindingCode.TIMESTAMP_INVALID));
        }
    }

    // EN 319 102-1, 5.1.3: a good time stamp proves that it is older, never that it is younger
    private void outOfPeriod(SubIndication sub) {
        boolean isProved = sub == SubIndication.NOT_YET_VALID && library.hasGoodTimestamp();
        FindingCode code = FindingCode.valueOf(sub.name());
        if (findings.stream().noneMatch(each -> each.code() == code)) {
            worsen(isProved ? Verdict.TOTAL_FAILED : Verdict.INDETERMINATE, sub, Finding.error(code));
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

    /** Something to know, which weighs nothing. */
    void note(Finding finding) {
        findings.add(finding);
    }

    /** One of our own rules is not kept. */
    void worsen(Verdict to, SubIndication why, Finding finding) {
        if (verdict != to && verdict.worse(to) == to) {
            verdict = to;
            reason = Optional.of(why);
        }
        findings.add(finding);
    }

    ValidatedSignature signature(Optional<String> step, Coverage coverage, Optional<Long> revisionEnd) {
        return new ValidatedSignature(
                library.signature().getId(),
                verdict,
                reason,
                library.signer(),
                library.chain(),
                library.signingTime(),
                library.timestampTime(),
                library.timestampBy(),
                integrity,
                library.validAtSigningTime(verdict),
                library.level(),
                library.role(),
                library.commitment(),
                step,
                coverage,
                revisionEnd,
                changes,
                findings);
    }
}
