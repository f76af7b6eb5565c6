package vn.kyluu.archive.replication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.Receipt;

/** A journal in memory. */
public final class InMemoryJournal implements Journal {
    private final List<JournalEntry> entries = new ArrayList<>();

    @Override
    public void open(List<JournalEntry> more) {
        entries.addAll(more);
    }

    @Override
    public List<JournalEntry> of(UUID archiveId) {
        return entries.stream()
                .filter(entry -> entry.archiveId().equals(archiveId))
                .sorted(Comparator.comparing(JournalEntry::site).thenComparing(JournalEntry::position))
                .toList();
    }

    @Override
    public void confirm(UUID archiveId, ObjectKey key, Receipt receipt) {
        entries.replaceAll(entry -> entry.site().equals(receipt.site())
                        && entry.key().equals(key)
                        && entry.receipt().isEmpty()
                ? new JournalEntry(archiveId, entry.site(), entry.position(), key, entry.lock(), Optional.of(receipt))
                : entry);
    }

    @Override
    public List<UUID> unfinished(int limit) {
        return entries.stream()
                .filter(entry -> entry.receipt().isEmpty())
                .map(JournalEntry::archiveId)
                .distinct()
                .sorted(Comparator.comparing(this::isWholeSomewhere))
                .limit(limit)
                .toList();
    }

    private boolean isWholeSomewhere(UUID archiveId) {
        return !ReplicateRecord.custody(
                        of(archiveId),
                        of(archiveId).stream()
                                .map(JournalEntry::site)
                                .distinct()
                                .toList())
                .receipts()
                .isEmpty();
    }

    @Override
    public long owed(String site) {
        return entries.stream()
                .filter(entry -> entry.site().equals(site) && entry.receipt().isEmpty())
                .count();
    }

    @Override
    public Optional<Instant> oldestLook(String site) {
        return receipts(site).stream().map(Receipt::verifiedAt).min(Comparator.naturalOrder());
    }

    @Override
    public Tally tally(String site) {
        return new Tally(receipts(site).size(), owed(site), oldestLook(site));
    }

    private List<Receipt> receipts(String site) {
        return entries.stream()
                .filter(entry -> entry.site().equals(site))
                .flatMap(entry -> entry.receipt().stream())
                .toList();
    }
}
