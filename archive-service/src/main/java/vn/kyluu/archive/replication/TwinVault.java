package vn.kyluu.archive.replication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.digest.OctetsTooLarge;
import vn.kyluu.ades.digest.ScratchFailure;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.Reading;
import vn.kyluu.archive.vault.Receipt;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.StoredObject;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.vault.WriteOnceViolation;

/** Two sites as one: what is written is read back, what is read is compared, and one site stands in for the other. */
public final class TwinVault {
    private final List<Vault> sites;
    private final ReadingOrder order;
    private final Incidents incidents;
    private final Clock clock;

    /** Two vaults with different names, in the order in which they are asked. */
    public TwinVault(Vault first, Vault second, Incidents incidents, Clock clock) {
        if (first.site().equals(second.site())) {
            throw new IllegalArgumentException("both sites are called " + first.site());
        }
        this.sites = List.of(first, second);
        this.order = new ReadingOrder(sites);
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Both sites. */
    public List<Vault> sites() {
        return sites;
    }

    /** The names of both sites. */
    public List<String> names() {
        return sites.stream().map(Vault::site).toList();
    }

    /** What is in the way of using a site: asks it now, and knows what became of the last writes; empty if nothing is. */
    Optional<SiteOutage.Reason> trouble(String site) {
        Vault vault = at(site);
        return vault.outage().or(vault::refusal);
    }

    /**
     * Writes an object at one site and reads all of it back (R1).
     *
     * @throws SiteOutage if the site fails, or gives back other bytes or a weaker lock than it was given; the latter also
     *     notes an incident
     * @throws WriteOnceViolation if the key is taken by other bytes, which notes an incident, or the content is wrong
     */
    public Receipt write(String site, ObjectKey key, ObjectLock lock, Vault.Content content) {
        Vault vault = at(site);
        try {
            vault.put(key, lock, content);
        } catch (WriteOnceViolation e) {
            if (e.reason() != WriteOnceViolation.Reason.CONTENT_IS_NOT_THE_KEYS) {
                incidents.note(new Incident(clock.instant(), site, key.path(), Incident.Kind.MISMATCH));
            }
            throw e;
        }
        return readBack(vault, key, lock);
    }

    /**
     * Writes a version without asking what lies there, a bad copy or nothing, and reads all of it back.
     *
     * @throws SiteOutage as at the first writing
     * @throws WriteOnceViolation if the content is wrong
     */
    public Receipt renew(String site, ObjectKey key, ObjectLock lock, Vault.Content content) {
        Vault vault = at(site);
        vault.renew(key, lock, content);
        return readBack(vault, key, lock);
    }

    /** Sets a lock again that has become weaker, and reads everything back. */
    public Receipt lockAgain(String site, ObjectKey key, ObjectLock lock) {
        Vault vault = at(site);
        vault.extend(key, lock);
        return readBack(vault, key, lock);
    }

    /** Puts a hold again that somebody took away, and reads everything back. */
    public Receipt holdAgain(String site, ObjectKey key, ObjectLock lock) {
        Vault vault = at(site);
        protect(site, key, lock, true);
        return readBack(vault, key, lock);
    }

    /**
     * Makes the lock of an object at least this strict and long, and puts or lifts its hold; then asks the site for both.
     *
     * @return until when the newest version is locked now
     * @throws SiteOutage if the site fails, or says afterwards that it did not do it
     */
    public Instant protect(String site, ObjectKey key, ObjectLock lock, boolean held) {
        Vault vault = at(site);
        Optional<StoredObject> before = vault.stat(key);
        if (before.isPresent() && !before.get().lock().covers(lock)) {
            vault.extend(key, lock);
        }
        if (vault.versions(key).stream().anyMatch(version -> version.held() != held)) {
            vault.hold(key, held);
        }
        List<StoredObject> after = vault.versions(key);
        boolean done = !after.isEmpty()
                && after.get(0).lock().covers(lock)
                && after.stream().allMatch(version -> version.held() == held);
        if (!done) {
            throw new SiteOutage(site, SiteOutage.Reason.UNWRITABLE, new IOException("lock or hold was not taken"));
        }
        return after.get(0).lock().retainUntil();
    }

    private Receipt readBack(Vault vault, ObjectKey key, ObjectLock lock) {
        try (Reading there = vault.open(key).orElseThrow(() -> unkept(vault, key, Incident.Kind.MISSING))) {
            Digest seen = sha256(there.bytes());
            if (!seen.equals(key.sha256())) {
                throw unkept(vault, key, Incident.Kind.MISMATCH);
            }
            StoredObject stored = there.stored();
            if (!stored.lock().covers(lock)) {
                throw unkept(vault, key, Incident.Kind.MISMATCH);
            }
            return new Receipt(
                    vault.site(), stored.versionId(), seen, stored.lock().retainUntil(), clock.instant());
        } catch (IOException e) {
            throw new SiteOutage(vault.site(), SiteOutage.Reason.UNREADABLE, e);
        }
    }

    private SiteOutage unkept(Vault vault, ObjectKey key, Incident.Kind kind) {
        incidents.note(new Incident(clock.instant(), vault.site(), key.path(), kind));
        return new SiteOutage(
                vault.site(),
                SiteOutage.Reason.UNREADABLE,
                new IOException("what was written did not come back: " + kind));
    }

    /**
     * The bytes of an object, compared with the key's digest, from the first site that has them (R5, R10).
     *
     * @param limit greatest size in bytes
     * @throws NoGoodCopy if neither site has them
     */
    public Octets read(ObjectKey key, long limit) {
        for (Vault vault : order.at(clock.instant())) {
            Optional<Octets> bytes = readAt(vault, key, limit);
            if (bytes.isPresent()) {
                return bytes.get();
            }
        }
        throw new NoGoodCopy(key);
    }

    /** Whether some site has the object, its bytes unread (R10). */
    public boolean has(ObjectKey key) {
        return order.at(clock.instant()).stream().anyMatch(vault -> has(vault, key));
    }

    private boolean has(Vault vault, ObjectKey key) {
        try {
            return vault.stat(key).isPresent();
        } catch (SiteOutage e) {
            order.failed(vault.site(), clock.instant());
            return false;
        }
    }

    /** What this site's copy of the object is like now: empty means good. Notes an incident otherwise, but not of what is owed. */
    public Optional<Incident.Kind> judge(String site, ObjectKey key) {
        try {
            Optional<Digest> seen = digest(at(site), key);
            if (seen.isEmpty()) {
                return Optional.of(Incident.Kind.MISSING);
            }
            return seen.get().equals(key.sha256()) ? Optional.empty() : noted(site, key, Incident.Kind.MISMATCH);
        } catch (SiteOutage e) {
            return noted(site, key, Incident.Kind.UNREADABLE);
        }
    }

    private Optional<Octets> readAt(Vault vault, ObjectKey key, long limit) {
        try (Reading there = open(vault, key).orElse(null)) {
            if (there == null) {
                return Optional.empty();
            }
            Octets octets = Octets.read(there.bytes(), limit);
            if (octets.digest(DigestAlgorithm.SHA256).equals(key.sha256())) {
                return Optional.of(octets);
            }
            noted(vault.site(), key, Incident.Kind.MISMATCH);
        } catch (OctetsTooLarge e) {
            noted(vault.site(), key, Incident.Kind.MISMATCH);
        } catch (SiteOutage | IOException e) {
            ScratchFailure.rethrow(e);
            order.failed(vault.site(), clock.instant());
            noted(vault.site(), key, Incident.Kind.UNREADABLE);
        }
        return Optional.empty();
    }

    /**
     * Notes an incident if the copy is lost. Another instance may write and enter it after our look: lost is only what a look
     * does not find that began when the journal said already that the site has it (R7).
     */
    private Optional<Reading> open(Vault vault, ObjectKey key) {
        Optional<Reading> there = vault.open(key);
        if (there.isPresent() || incidents.isOwed(vault.site(), key.path())) {
            return there;
        }
        Optional<Reading> again = vault.open(key);
        if (again.isEmpty()) {
            noted(vault.site(), key, Incident.Kind.MISSING);
        }
        return again;
    }

    private Optional<Incident.Kind> noted(String site, ObjectKey key, Incident.Kind kind) {
        incidents.note(new Incident(clock.instant(), site, key.path(), kind));
        return Optional.of(kind);
    }

    private Optional<Digest> digest(Vault vault, ObjectKey key) {
        try (Reading there = open(vault, key).orElse(null)) {
            if (there == null) {
                return Optional.empty();
            }
            return Optional.of(sha256(there.bytes()));
        } catch (IOException e) {
            throw new SiteOutage(vault.site(), SiteOutage.Reason.UNREADABLE, e);
        }
    }

    /** The digest of all bytes to come; needs little memory. */
    public static Digest sha256(InputStream bytes) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance(DigestAlgorithm.SHA256.jcaName());
            new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
            return new Digest(DigestAlgorithm.SHA256, Octets.of(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The site with this name. */
    public Vault at(String name) {
        return sites.stream()
                .filter(vault -> vault.site().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no site is called " + name));
    }
}
