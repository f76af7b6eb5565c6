package vn.kyluu.archive.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import vn.kyluu.archive.fixity.Copy;
import vn.kyluu.archive.fixity.CopyState;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.Receipt;

/** A row of journal_entry. */
@NullUnmarked
@Entity
@Table(name = "journal_entry")
@IdClass(JournalRow.Key.class)
class JournalRow {
    @Id
    String site;

    @Id
    @Column(name = "object_key")
    String objectKey;

    @Column(name = "archive_id")
    UUID archiveId;

    int position;

    @Column(name = "lock_mode")
    String lockMode;

    @Column(name = "retain_until")
    Instant retainUntil;

    @Column(name = "version_id")
    String versionId;

    @Column(name = "locked_until")
    Instant lockedUntil;

    @Column(name = "verified_at")
    Instant verifiedAt;

    @Column(name = "checked_at")
    Instant checkedAt;

    @Column(name = "check_state")
    String checkState = CopyState.NOT_CHECKED.name();

    // whether the site has said that it holds the lock that is owed, and whether it holds a legal hold
    @Column(name = "lock_seen")
    boolean lockSeen = true;

    @Column(name = "hold_seen")
    boolean holdSeen;

    // when nobody may undo it any more
    @Column(name = "harden_at")
    Instant hardenAt;

    @Column(name = "listed_at")
    Instant listedAt;

    static JournalRow of(JournalEntry entry) {
        JournalRow row = new JournalRow();
        row.site = entry.site();
        row.objectKey = entry.key().path();
        row.archiveId = entry.archiveId();
        row.position = entry.position();
        row.lockMode = entry.lock().mode().name();
        row.retainUntil = entry.lock().retainUntil();
        entry.receipt().ifPresent(row::confirm);
        return row;
    }

    void confirm(Receipt receipt) {
        versionId = receipt.versionId();
        lockedUntil = receipt.lockedUntil();
        verifiedAt = receipt.verifiedAt();
        checkedAt = receipt.verifiedAt();
        checkState = CopyState.OK.name();
    }

    JournalEntry entry() {
        ObjectKey key = new ObjectKey(objectKey);
        ObjectLock lock = new ObjectLock(ObjectLock.Mode.valueOf(lockMode), retainUntil);
        return new JournalEntry(archiveId, site, position, key, lock, receipt());
    }

    /** While a longer lock is still owed, the site is not blamed for having the old one. */
    Copy copy() {
        ObjectLock lock = lockSeen || lockedUntil == null || lockedUntil.isAfter(retainUntil)
                ? new ObjectLock(ObjectLock.Mode.valueOf(lockMode), retainUntil)
                : new ObjectLock(ObjectLock.Mode.GOVERNANCE, lockedUntil);
        return new Copy(archiveId, site, new ObjectKey(objectKey), lock, versionId == null ? "" : versionId, holdSeen);
    }

    Optional<Receipt> receipt() {
        return verifiedAt == null
                ? Optional.empty()
                : Optional.of(new Receipt(site, versionId, new ObjectKey(objectKey).sha256(), lockedUntil, verifiedAt));
    }

    /** The primary key, as the persistence interface wants it. */
    @NullUnmarked
    static class Key implements Serializable {
        String site;
        String objectKey;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && site.equals(key.site) && objectKey.equals(key.objectKey);
        }

        @Override
        public int hashCode() {
            return Objects.hash(site, objectKey);
        }
    }
}
