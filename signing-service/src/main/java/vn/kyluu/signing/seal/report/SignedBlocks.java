package vn.kyluu.signing.seal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kyluu.ades.paper.Block;
import vn.kyluu.ades.paper.Tone;
import vn.kyluu.ades.validation.Integrity;
import vn.kyluu.signing.seal.report.VerificationReport.Found;
import vn.kyluu.signing.seal.report.VerificationReport.Signed;

/** One signature on the report: who, when, by whose word, and what came after. */
final class SignedBlocks {
    private final ReportWords words;

    SignedBlocks(ReportWords words) {
        this.words = words;
    }

    Block entry(Signed signed) {
        List<Block> inside = new ArrayList<>();
        fact(inside, "signer", signed.name());
        fact(inside, "role", signed.role());
        fact(
                inside,
                "title-certificate",
                signed.title().filter(title -> !signed.role().equals(Optional.of(title))));
        fact(inside, "organisation", signed.organisation());
        fact(inside, "signing-time", signed.signingTime().map(words::moment));
        fact(
                inside,
                "timestamp",
                Optional.of(signed.timestampTime().map(words::moment).orElseGet(() -> words.both("no-timestamp"))));
        fact(inside, "timestamp-by", signed.timestampBy());
        fact(inside, "issuing-ca", signed.issuingCa());
        fact(inside, "managed-by", signed.managedBy());
        if (signed.notBefore().isPresent() && signed.notAfter().isPresent()) {
            String from = words.minute(signed.notBefore().get());
            String until = words.minute(signed.notAfter().get());
            inside.add(new Block.Fact(words.both("period"), from + " – " + until));
        }
        inside.add(new Block.Fact(
                words.both("valid-then"), words.both(signed.validThen().name())));
        inside.add(new Block.Fact(
                words.both("integrity"), words.vi(signed.integrity().name())));
        inside.add(new Block.Fact("", words.en(signed.integrity().name())));
        if (!signed.changes().isEmpty()) {
            inside.add(new Block.Text(words.both("changes") + ":"));
            inside.addAll(bullets(signed.changes()));
        } else if (signed.integrity() == Integrity.INTACT) {
            inside.add(new Block.Fact(words.both("changes"), words.both("no-changes")));
        }
        // a change is a finding, too: it is told once
        inside.addAll(bullets(signed.findings().stream()
                .filter(found -> !signed.changes().contains(found))
                .toList()));
        return new Block.Entry(
                ReportPaper.tone(signed.indication()),
                signed.n() + ". " + signed.name().orElseGet(() -> words.both("unnamed")),
                words.both(signed.indication().name()),
                inside);
    }

    String expert(Signed signed) {
        List<String> said = new ArrayList<>();
        said.add(signed.indication().name());
        signed.subIndication().ifPresent(said::add);
        signed.level().ifPresent(said::add);
        signed.step().ifPresent(said::add);
        signed.certificateSha256().ifPresent(digest -> said.add(ReportPaper.filled(words.vi("certificate"), digest)));
        return ReportPaper.filled(words.vi("expert-signature"), signed.n(), String.join(" · ", said));
    }

    static List<Block> bullets(List<Found> findings) {
        return findings.stream()
                .map(found -> (Block) new Block.Bullet(
                        switch (found.severity()) {
                            case ERROR -> Tone.BAD;
                            case WARNING -> Tone.OPEN;
                            case INFO -> Tone.GOOD;
                        },
                        found.text().vietnamese(),
                        found.text().english()))
                .toList();
    }

    private void fact(List<Block> inside, String label, Optional<String> value) {
        value.ifPresent(known -> inside.add(new Block.Fact(words.both(label), known)));
    }
}
