package vn.kyluu.signing.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import vn.kyluu.signing.transaction.UnitOfWork;

/** One at a time; a failed one leaves the maps as they were. */
public final class InMemoryUnitOfWork implements UnitOfWork {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Map<Object, Object>> maps = new ArrayList<>();

    /** A map that is part of every unit of work. */
    @SuppressWarnings("unchecked")
    <K, V> Map<K, V> map() {
        Map<K, V> map = new LinkedHashMap<>();
        maps.add((Map<Object, Object>) (Map<?, ?>) map);
        return map;
    }

    /** Whether this thread has one open. */
    public boolean isOpen() {
        return lock.isHeldByCurrentThread();
    }

    @Override
    public <T> T call(Supplier<T> work) {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) {
                return work.get();
            }
            List<Map<Object, Object>> before = new ArrayList<>();
            maps.forEach(map -> before.add(new LinkedHashMap<>(map)));
            boolean kept = false;
            try {
                T result = work.get();
                kept = true;
                return result;
            } finally {
                if (!kept) {
                    for (int i = 0; i < maps.size(); i++) {
                        maps.get(i).clear();
                        maps.get(i).putAll(before.get(i));
                    }
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
