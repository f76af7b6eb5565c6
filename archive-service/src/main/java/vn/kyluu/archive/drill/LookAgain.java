package vn.kyluu.archive.drill;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.digest.OctetsTooLarge;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.archive.record.ArchivedDocument;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.StoredFile;
import vn.kyluu.archive.vault.Reading;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.Vault;

/** Reads and verifies records that a restored catalogue leads to (R3). */
public final class LookAgain {
    private final List<Vault> sites;
    private final Validation validation;
    private final Clock clock;
    private int objects;
    private long bytes;
    private int documents;
    private int signatures;

    /** A look at these sites. */
    public LookAgain(List<Vault> sites, Validation validation, Clock clock) {
        this.sites = List.copyOf(sites);
        this.validation = validation;
        this.clock = clock;
    }

    DrillMinutes.Sample at(Ledger restored, int most, List<String> faults) {
        Instant start = clock.instant();
        List<UUID> picked = restored.pick(most);
        for (UUID archiveId : picked) {
            ArchivedRecord record = restored.record(archiveId);
            read(record.packageManifest(), faults);
            Stream.concat(
                            Stream.of(record.closingManifest()),
                            record.documents().stream().map(ArchivedDocument::file))
                    .forEach(file -> read(file, faults).ifPresent(good -> verify(file, good, faults)));
        }
        return new DrillMinutes.Sample(
                picked.size(), objects, bytes, documents, signatures, Duration.between(start, clock.instant()));
    }

    /** At every site; the bytes if any gives the right ones. */
    private Optional<Octets> read(StoredFile file, List<String> faults) {
        List<Octets> good = new ArrayList<>();
        for (Vault site : sites) {
            try (Reading copy = site.open(file.key()).orElse(null)) {
                if (copy == null) {
                    faults.add("MISSING " + site.site() + " " + file.key().path());
                    continue;
                }
                Octets there = Octets.read(copy.bytes(), file.size());
                objects++;
                bytes += there.size();
                if (there.size() == file.size()
                        && there.digest(DigestAlgorithm.SHA256).equals(file.sha256())
                        && there.digest(DigestAlgorithm.SHA512).equals(file.sha512())) {
                    good.add(there);
                } else {
                    faults.add("MISMATCH " + site.site() + " " + file.key().path());
                }
            } catch (OctetsTooLarge e) {
                faults.add("MISMATCH " + site.site() + " " + file.key().path());
            } catch (SiteOutage | IOException e) {
                faults.add("UNREADABLE " + site.site() + " " + file.key().path());
            }
        }
        return good.stream().findFirst();
    }

    private void verify(StoredFile file, Octets content, List<String> faults) {
        ValidationReport report = validation.validate(content);
        documents++;
        signatures += report.signatures().size();
        if (report.verdict() != Verdict.TOTAL_PASSED) {
            faults.add(report.verdict() + " " + file.key().path());
        }
    }
}
