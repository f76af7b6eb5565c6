package vn.kyluu.archive.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.digest.ScratchFailure;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.archive.ingest.Deposit.Reason;
import vn.kyluu.archive.ingest.Deposit.Refused;
import vn.kyluu.archive.manifest.ClosingManifest;
import vn.kyluu.archive.spool.SpoolOutage;
import vn.kyluu.archive.spool.SpooledPart;
import vn.kyluu.archive.spool.Upload;

/** Judges what was handed over against its manifest (R1, R2, R3). Cheap questions first: validation takes seconds. */
final class PackageJudgement {
    static final String MANIFEST = "manifest";
    private static final Map<String, Set<String>> TYPES =
            Map.of("PDF", Set.of("application/pdf"), "XML", Set.of("application/xml", "text/xml"));
    private final Validation validation;

    PackageJudgement(Validation validation) {
        this.validation = validation;
    }

    /** What was found: a refusal, or for every part by its name the report that it is good. */
    record Outcome(Optional<Refused> refusal, Map<String, ValidationReport> reports) {
        private static Outcome refused(Refused refusal) {
            return new Outcome(Optional.of(refusal), Map.of());
        }
    }

    Outcome judge(ClosingManifest manifest, Upload upload) {
        Optional<Refused> contents = contents(manifest, upload);
        if (contents.isPresent()) {
            return Outcome.refused(contents.get());
        }
        Map<String, ValidationReport> reports = new LinkedHashMap<>();
        ValidationReport closing = report(upload, MANIFEST);
        Optional<Refused> signers = SignatureJudgement.ofManifest(manifest, closing);
        if (signers.isPresent()) {
            return Outcome.refused(signers.get());
        }
        reports.put(MANIFEST, closing);
        for (ClosingManifest.Entry entry : manifest.documents()) {
            ValidationReport report = report(upload, entry.id());
            Optional<Refused> bad = SignatureJudgement.ofDocument(entry, report);
            if (bad.isPresent()) {
                return Outcome.refused(bad.get());
            }
            reports.put(entry.id(), report);
        }
        return new Outcome(Optional.empty(), reports);
    }

    private static Optional<Refused> contents(ClosingManifest manifest, Upload upload) {
        Set<String> listed =
                manifest.documents().stream().map(ClosingManifest.Entry::id).collect(Collectors.toSet());
        boolean hasStranger = upload.parts().stream()
                .anyMatch(part -> !part.name().equals(MANIFEST) && !listed.contains(part.name()));
        if (hasStranger) {
            return Optional.of(new Refused(Reason.DOCUMENT_UNEXPECTED, List.of()));
        }
        for (ClosingManifest.Entry entry : manifest.documents()) {
            List<String> number = List.of(Integer.toString(entry.n()));
            Optional<SpooledPart> part = upload.part(entry.id());
            if (part.isEmpty()) {
                return Optional.of(new Refused(Reason.DOCUMENT_MISSING, number));
            }
            if (part.get().size() != entry.size() || !part.get().sha256().equals(entry.sha256())) {
                return Optional.of(new Refused(Reason.DIGEST_DIFFERS, number));
            }
            if (!TYPES.getOrDefault(entry.format(), Set.of())
                    .contains(part.get().mediaType())) {
                return Optional.of(new Refused(Reason.FORMAT_DIFFERS, number));
            }
        }
        return Optional.empty();
    }

    private ValidationReport report(Upload upload, String name) {
        SpooledPart part = upload.part(name).orElseThrow(() -> new IllegalStateException("part is gone"));
        return validation.validate(octets(part));
    }

    static Octets octets(SpooledPart part) {
        try (InputStream bytes = Files.newInputStream(part.file())) {
            return Octets.read(bytes, part.size());
        } catch (IOException e) {
            ScratchFailure.rethrow(e);
            throw new SpoolOutage(e);
        }
    }
}
