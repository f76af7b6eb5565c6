package vn.kyluu.signing.seal.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.kyluu.ades.paper.Block;
import vn.kyluu.ades.paper.PaperDrawing;
import vn.kyluu.ades.paper.Tone;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.signing.seal.report.VerificationReport.Kept;
import vn.kyluu.signing.seal.report.VerificationReport.Part;
import vn.kyluu.signing.seal.report.VerificationReport.Site;

/** The report as people read it (R2, R3). */
final class ReportPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final List<String> NOT = List.of("content", "entitled", "time", "for-ever", "latest", "picture");
    private final PaperDrawing drawing = new PaperDrawing();
    private final ReportWords words = new ReportWords();
    private final SignedBlocks signed = new SignedBlocks(words);

    /** @param facility whose seal it will bear */
    PaperDrawing.Drawn write(VerificationReport report, String facility) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Small(words.en("title")));
        blocks.add(new Block.Small(filled(words.both("by"), facility)));
        blocks.add(new Block.Banner(
                tone(report.verdict()),
                report.sentence().vietnamese(),
                report.sentence().english()));
        blocks.add(new Block.Code(report.address(), subject(report)));
        blocks.add(new Block.Heading(words.both("signatures")));
        report.parts().forEach(part -> part(part, report.parts().size() > 1, blocks));
        if (report.partsLeftOut() > 0) {
            blocks.add(new Block.Text(filled(words.both("parts-left-out"), report.partsLeftOut())));
        }
        archive(report, blocks);
        meaning(report.verdict(), blocks);
        expert(report, blocks);
        blocks.add(new Block.Text(""));
        blocks.add(new Block.Small(words.vi("seal-note")));
        blocks.add(new Block.Small(words.en("seal-note")));
        return drawing.draw(words.vi("title"), blocks);
    }

    private List<Block> subject(VerificationReport report) {
        boolean isFile = report.size().isPresent();
        String kind = isFile ? "file" : "record";
        List<Block> blocks = new ArrayList<>();
        Object[] record = report.kept()
                .map(kept -> new Object[] {kept.archiveId(), kept.code().orElse("")})
                .orElse(new Object[0]);
        blocks.add(new Block.Text(filled(words.vi("subject-" + kind), record)));
        blocks.add(new Block.Small(filled(words.en("subject-" + kind), record)));
        // unbroken, so that it can be compared
        blocks.add(new Block.Small(words.both(isFile ? "sha256" : "sha256-record")));
        blocks.add(new Block.Text(report.sha256()));
        report.size()
                .ifPresent(size -> blocks.add(
                        new Block.Fact(words.both("size"), filled(words.both("bytes"), Long.toString(size)))));
        blocks.add(new Block.Fact(words.both("checked-at"), words.moment(report.checkedAt())));
        blocks.add(new Block.Small(words.both("live")));
        blocks.add(new Block.Text(report.address()));
        blocks.add(new Block.Small(words.vi("live-" + kind)));
        blocks.add(new Block.Small(words.en("live-" + kind)));
        return blocks;
    }

    private void part(Part part, boolean isOneOfMany, List<Block> blocks) {
        if (isOneOfMany) {
            String name = part.n() == 0 ? words.both("manifest") : filled(words.both("document"), part.n());
            String verdict = words.both(part.verdict().name());
            blocks.add(new Block.Text(""));
            blocks.add(new Block.Text(name + " · " + verdict));
            blocks.add(new Block.Small("SHA-256 " + part.sha256()));
        }
        if (part.signatures().isEmpty()) {
            blocks.add(new Block.Text(words.both("no-signatures")));
        }
        part.signatures().forEach(each -> blocks.add(signed.entry(each)));
        if (part.leftOut() > 0) {
            blocks.add(new Block.Text(filled(words.both("left-out"), part.leftOut())));
        }
        if (!part.findings().isEmpty()) {
            blocks.add(new Block.Heading(words.both("findings")));
            blocks.addAll(SignedBlocks.bullets(part.findings()));
        }
    }

    private void archive(VerificationReport report, List<Block> blocks) {
        blocks.add(new Block.Heading(words.both("archive")));
        if (report.kept().isEmpty()) {
            blocks.add(new Block.Text(words.both("not-archived")));
            return;
        }
        Kept kept = report.kept().get();
        if (report.size().isPresent()) {
            blocks.add(new Block.Text(words.both("archived-file")));
        }
        blocks.add(new Block.Fact(words.both("archive-id"), kept.archiveId()));
        blocks.add(new Block.Fact(words.both("custody"), words.vi(kept.custody())));
        blocks.add(new Block.Fact("", words.en(kept.custody())));
        kept.closedAt().ifPresent(at -> blocks.add(new Block.Fact(words.both("closed-at"), words.moment(at))));
        kept.receivedAt().ifPresent(at -> blocks.add(new Block.Fact(words.both("received-at"), words.moment(at))));
        blocks.add(new Block.Fact(
                words.both("kept-until"),
                kept.keptUntil().map(day -> DAY.format(LocalDate.parse(day))).orElseGet(() -> words.both("for-ever"))));
        kept.sites().forEach(site -> site(site, blocks));
    }

    private void site(Site site, List<Block> blocks) {
        List<String> said = new ArrayList<>();
        List<String> inEnglish = new ArrayList<>();
        site.state().ifPresent(state -> {
            said.add(words.vi(state));
            inEnglish.add(words.en(state));
        });
        site.lastReadAt().ifPresent(at -> {
            said.add(filled(words.vi("last-read"), words.moment(at)));
            inEnglish.add(filled(words.en("last-read"), words.moment(at)));
        });
        site.lockedUntil().ifPresent(at -> {
            said.add(filled(words.vi("locked-until"), words.moment(at)));
            inEnglish.add(filled(words.en("locked-until"), words.moment(at)));
        });
        blocks.add(new Block.Fact(filled(words.both("site"), site.name()), String.join("; ", said)));
        blocks.add(new Block.Fact("", String.join("; ", inEnglish)));
    }

    private void meaning(Verdict verdict, List<Block> blocks) {
        blocks.add(new Block.Heading(words.both("meaning")));
        blocks.add(new Block.Text(words.vi("means." + verdict.name())));
        blocks.add(new Block.Small(words.en("means." + verdict.name())));
        blocks.add(new Block.Text(""));
        blocks.add(new Block.Text(words.both("means-not") + ":"));
        NOT.forEach(what -> blocks.add(new Block.Bullet(Tone.GOOD, words.vi("not." + what), words.en("not." + what))));
    }

    private void expert(VerificationReport report, List<Block> blocks) {
        blocks.add(new Block.Heading(words.both("expert")));
        for (Part part : report.parts()) {
            blocks.add(new Block.Small((report.parts().size() > 1 ? "[" + part.n() + "] " : "")
                    + part.verdict().name()
                    + part.format().map(format -> " · " + format).orElse("")));
            part.signatures().forEach(each -> blocks.add(new Block.Small(signed.expert(each))));
        }
    }

    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case TOTAL_PASSED -> Tone.GOOD;
            case INDETERMINATE -> Tone.OPEN;
            case TOTAL_FAILED -> Tone.BAD;
        };
    }

    static String filled(String pattern, Object... values) {
        // numbers as they are: each language groups digits in another way
        Object[] texts = Arrays.stream(values).map(String::valueOf).toArray();
        return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(texts);
    }
}
