package vn.kyluu.archive.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * An object that is being read: its bytes, and what the site says of the very version that they come from. Not thread-safe.
 */
public final class Reading implements AutoCloseable {
    private final InputStream bytes;
    private final Supplier<StoredObject> stored;

    /** What a site has opened. */
    public Reading(InputStream bytes, Supplier<StoredObject> stored) {
        this.bytes = bytes;
        this.stored = stored;
    }

    /** The bytes, unchecked: whoever reads them compares the digest. */
    public InputStream bytes() {
        return bytes;
    }

    /**
     * The version that is read, its lock included.
     *
     * @throws SiteOutage if the lock is damaged; the bytes can be read all the same
     */
    public StoredObject stored() {
        return stored.get();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
