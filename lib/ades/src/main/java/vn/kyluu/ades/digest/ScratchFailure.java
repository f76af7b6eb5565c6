package vn.kyluu.ades.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The disk for bytes that are too many for memory is full or cannot be written: this machine's trouble, never the document's.
 * Libraries wrap it in failures of their own.
 */
public final class ScratchFailure extends IOException {
    private static final long serialVersionUID = 1L;

    ScratchFailure(IOException cause) {
        super("the disk for large documents cannot be written", cause);
    }

    /**
     * To be asked where any failure is taken for a fault of a document.
     *
     * @throws UncheckedIOException if it is the disk's
     */
    public static void rethrow(Throwable failure) {
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(ScratchFailure.class::isInstance)
                .findFirst()
                .ifPresent(found -> {
                    throw new UncheckedIOException((ScratchFailure) found);
                });
    }
}
