package vn.kyluu.archive.disposal;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.Eraser;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.work.UnitOfWork;

/** Ends the program between any two of its deeds: a unit of work, a removal, a sealing. */
final class Stopwatch {
    private int left = Integer.MAX_VALUE;

    /** The program was ended from outside; nobody catches this. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Ends the program when this many deeds were done, before the next begins. */
    void stopAfter(int deeds) {
        left = deeds;
    }

    private void tick() {
        if (left-- <= 0) {
            throw new Killed();
        }
    }

    private <T> T deed(Supplier<T> deed) {
        tick();
        return deed.get();
    }

    UnitOfWork around(UnitOfWork work) {
        return new UnitOfWork() {
            @Override
            public <T> T carryOut(Supplier<T> unit) {
                return deed(() -> work.carryOut(unit));
            }
        };
    }

    Eraser around(Eraser eraser) {
        return new Eraser() {
            @Override
            public String site() {
                return eraser.site();
            }

            @Override
            public List<ListedVersion> remains(ObjectKey key) {
                return eraser.remains(key);
            }

            @Override
            public void erase(ObjectKey key, String versionId, Instant now, boolean coolingOff) {
                deed(() -> {
                    eraser.erase(key, versionId, now, coolingOff);
                    return key;
                });
            }
        };
    }

    MinutesSeal seal() {
        return new MinutesSeal() {
            @Override
            public void require() {}

            @Override
            public Octets seal(Octets minutes) {
                return deed(() -> Bytes.of("%PDF- với dấu, " + minutes.size() + " byte"));
            }
        };
    }
}
