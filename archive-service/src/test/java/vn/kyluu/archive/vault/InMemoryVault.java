package vn.kyluu.archive.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/** A site in memory that can be switched off and whose bytes can rot. */
public final class InMemoryVault implements Vault {
    private final String site;
    private final Map<ObjectKey, Octets> bytes = new ConcurrentHashMap<>();
    private final Map<ObjectKey, StoredObject> objects = new ConcurrentHashMap<>();
    private final List<StoredObject> older = new CopyOnWriteArrayList<>();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger probes = new AtomicInteger();
    private volatile CountDownLatch probeAnswer = new CountDownLatch(0);
    private volatile boolean away;
    private volatile Optional<SiteOutage.Reason> refusal = Optional.empty();

    public InMemoryVault(String site) {
        this.site = site;
    }

    public void goAway(boolean gone) {
        away = gone;
    }

    /** From now on nothing is taken; what is there can be read. */
    public void refuse(SiteOutage.Reason reason) {
        refusal = Optional.of(reason);
    }

    /** Everything is taken again. */
    public void take() {
        refusal = Optional.empty();
    }

    /** As on a line that somebody has cut: whoever asks hears nothing until then. */
    public void answerProbesAfter(CountDownLatch moment) {
        probeAnswer = moment;
    }

    /** How often it was asked whether it works. */
    public int probes() {
        return probes.get();
    }

    /** How often bytes were offered. */
    public int offered() {
        return writes.get();
    }

    public void rot(ObjectKey key) {
        bytes.put(key, Octets.of(new byte[] {1, 2, 3}));
    }

    public void lose(ObjectKey key) {
        bytes.remove(key);
        objects.remove(key);
    }

    @Override
    public String site() {
        return site;
    }

    @Override
    public synchronized StoredObject put(ObjectKey key, ObjectLock lock, Content content) {
        Octets given = given(content);
        boolean fits = given.digest(DigestAlgorithm.SHA256).equals(key.sha256());
        if (objects.containsKey(key)) {
            if (!fits || !bytes.get(key).equals(given)) {
                throw new WriteOnceViolation(WriteOnceViolation.Reason.KEY_HOLDS_OTHER_BYTES, key);
            }
            if (!objects.get(key).lock().covers(lock)) {
                throw new WriteOnceViolation(WriteOnceViolation.Reason.LOCK_IS_WEAKER, key);
            }
            return objects.get(key);
        }
        if (!fits) {
            throw new WriteOnceViolation(WriteOnceViolation.Reason.CONTENT_IS_NOT_THE_KEYS, key);
        }
        return add(key, lock, given);
    }

    @Override
    public synchronized StoredObject renew(ObjectKey key, ObjectLock lock, Content content) {
        Octets given = given(content);
        if (!given.digest(DigestAlgorithm.SHA256).equals(key.sha256())) {
            throw new WriteOnceViolation(WriteOnceViolation.Reason.CONTENT_IS_NOT_THE_KEYS, key);
        }
        Optional.ofNullable(objects.get(key)).ifPresent(older::add);
        return add(key, lock, given);
    }

    private StoredObject add(ObjectKey key, ObjectLock lock, Octets given) {
        bytes.put(key, given);
        objects.put(key, new StoredObject(key, UUID.randomUUID().toString(), given.size(), lock, false));
        return objects.get(key);
    }

    private Octets given(Content content) {
        writes.incrementAndGet();
        present();
        refusal.ifPresent(reason -> {
            throw new SiteOutage(site, reason, new IOException("takes nothing"));
        });
        try (InputStream in = content.open()) {
            return Octets.read(in, 1 << 24);
        } catch (IOException e) {
            throw new SiteOutage(site, SiteOutage.Reason.UNWRITABLE, e);
        }
    }

    @Override
    public synchronized void extend(ObjectKey key, ObjectLock lock) {
        present();
        StoredObject now = objects.get(key);
        if (now == null) {
            throw new SiteOutage(site, SiteOutage.Reason.UNWRITABLE, new IOException("no such object"));
        }
        if (lock.covers(now.lock())) {
            objects.put(key, new StoredObject(key, now.versionId(), now.size(), lock, now.held()));
        }
    }

    @Override
    public synchronized void hold(ObjectKey key, boolean on) {
        present();
        StoredObject now = objects.get(key);
        if (now == null) {
            throw new SiteOutage(site, SiteOutage.Reason.UNWRITABLE, new IOException("no such object"));
        }
        objects.put(key, held(now, on));
        older.replaceAll(version -> version.key().equals(key) ? held(version, on) : version);
    }

    private static StoredObject held(StoredObject now, boolean on) {
        return new StoredObject(now.key(), now.versionId(), now.size(), now.lock(), on);
    }

    @Override
    public synchronized List<StoredObject> versions(ObjectKey key) {
        present();
        List<StoredObject> found = new ArrayList<>(
                older.stream().filter(version -> version.key().equals(key)).toList());
        Optional.ofNullable(objects.get(key)).ifPresent(found::add);
        Collections.reverse(found);
        return found;
    }

    /** What the administrator of a store can do: let go of what is held. */
    public synchronized void letGo(ObjectKey key) {
        objects.put(key, held(objects.get(key), false));
    }

    @Override
    public LockTrial tryLock(Instant now) {
        present();
        return new LockTrial(Set.of(LockTrial.Attempt.values()), Set.of());
    }

    /** What the administrator of a store can do: a weaker lock than was set. */
    public void weaken(ObjectKey key, ObjectLock lock) {
        StoredObject now = objects.get(key);
        objects.put(key, new StoredObject(key, now.versionId(), now.size(), lock, now.held()));
    }

    @Override
    public Optional<Reading> open(ObjectKey key) {
        present();
        return Optional.ofNullable(bytes.get(key))
                .map(found -> new Reading(new ByteArrayInputStream(found.toByteArray()), () -> objects.get(key)));
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) {
        present();
        return Optional.ofNullable(objects.get(key));
    }

    @Override
    public Stream<ListedVersion> list() {
        present();
        return Stream.concat(
                objects.values().stream().map(object -> listed(object, true)),
                older.stream().map(object -> listed(object, false)));
    }

    private static ListedVersion listed(StoredObject object, boolean newest) {
        return new ListedVersion(object.key().path(), object.versionId(), newest, false, object.size());
    }

    synchronized void remove(StoredObject version) {
        if (!older.remove(version)) {
            lose(version.key());
        }
    }

    private volatile Clock clock = Clock.systemUTC();

    /** The clock on the site's wall. */
    public void tellTimeBy(Clock other) {
        clock = other;
    }

    @Override
    public Instant time() {
        present();
        return clock.instant();
    }

    @Override
    public void probe() {
        probes.incrementAndGet();
        try {
            probeAnswer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        present();
    }

    private void present() {
        if (away) {
            throw new SiteOutage(site, SiteOutage.Reason.UNREADABLE, new IOException("switched off"));
        }
    }
}
