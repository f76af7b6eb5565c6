package vn.kyluu.archive.vault.breaker;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.vault.ForwardingVault;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.StoredObject;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.breaker.CircuitBreaker;

/** A site behind a breaker, which holds writing back only. Safe for use by several threads. */
public final class BreakerVault extends ForwardingVault {
    private static final int FAILURES_IN_A_ROW = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Set<SiteOutage.Reason> LASTING =
            EnumSet.of(SiteOutage.Reason.FULL, SiteOutage.Reason.DENIED, SiteOutage.Reason.UNFIT);

    private final CircuitBreaker breaker;
    private volatile @Nullable SiteOutage last;

    /** @param nanoTime a clock like {@link System#nanoTime} */
    public BreakerVault(Vault site, LongSupplier nanoTime) {
        super(site);
        this.breaker = new CircuitBreaker(FAILURES_IN_A_ROW, FIRST_PAUSE, LONGEST_PAUSE, nanoTime);
    }

    private <T> T writing(Supplier<T> call) {
        SiteOutage before = last;
        if (breaker.refusal().isPresent() && before != null) {
            throw new SiteOutage(site(), before.reason(), before);
        }
        try {
            T done = call.get();
            breaker.succeeded();
            return done;
        } catch (SiteOutage e) {
            last = e;
            if (LASTING.contains(e.reason())) {
                breaker.failedForSure();
            } else {
                breaker.failed();
            }
            throw e;
        } catch (RuntimeException | Error e) {
            // bytes that are refused for what they are tell nothing of the room for others
            breaker.undecided();
            throw e;
        }
    }

    @Override
    public Optional<SiteOutage.Reason> refusal() {
        SiteOutage before = last;
        return breaker.state() == CircuitBreaker.State.CLOSED || before == null
                ? Optional.empty()
                : Optional.of(before.reason());
    }

    @Override
    public StoredObject put(ObjectKey key, ObjectLock lock, Content content) {
        return writing(() -> site.put(key, lock, content));
    }

    @Override
    public StoredObject renew(ObjectKey key, ObjectLock lock, Content content) {
        return writing(() -> site.renew(key, lock, content));
    }

    @Override
    public void extend(ObjectKey key, ObjectLock lock) {
        writing(() -> {
            site.extend(key, lock);
            return lock;
        });
    }

    @Override
    public void hold(ObjectKey key, boolean on) {
        writing(() -> {
            site.hold(key, on);
            return on;
        });
    }
}
