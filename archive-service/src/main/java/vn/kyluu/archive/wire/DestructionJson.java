package vn.kyluu.archive.wire;

import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.record.Custody;

/**
 * What is left to say of a record that was disposed of by the book.
 *
 * @param minutes number of the minutes that tell of it
 * @param destroyedAt absent while it is being destroyed
 */
public record DestructionJson(String minutes, @Nullable String destroyedAt) {
    static @Nullable DestructionJson of(Custody custody, Moments moments) {
        return custody instanceof Custody.Destroyed destroyed
                ? new DestructionJson(
                        destroyed.tombstone().minutes().toString(),
                        moments.text(destroyed.tombstone().destroyedAt()))
                : null;
    }
}
