package vn.kyluu.ades.creation;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.cms.SignedAttributes;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revision.SignatureHole;
import vn.kyluu.ades.signature.SignatureSpec;

/**
 * The revisions prepared last, so that assemble need not write them again. Nothing depends on them: what is not here is written
 * anew, with the same bytes. Thread-safe.
 */
final class PreparedRevisions {
    /** A revision, and what is signed of it. */
    record Prepared(Octets pdf, SignatureHole hole, SignedAttributes attributes) {}

    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int MOST = 64;

    private final Map<SignatureSpec, Prepared> newest = new LinkedHashMap<>();
    private long bytes;

    synchronized void keep(SignatureSpec spec, Prepared prepared) {
        forget(spec);
        if (prepared.pdf().size() > MOST_BYTES) {
            return;
        }
        newest.put(spec, prepared);
        bytes += prepared.pdf().size();
        Iterator<Prepared> oldest = newest.values().iterator();
        while (bytes > MOST_BYTES || newest.size() > MOST) {
            bytes -= oldest.next().pdf().size();
            oldest.remove();
        }
    }

    /** Compares outside the lock: documents are large. */
    Optional<Prepared> find(SignatureSpec spec, Octets pdf) {
        return Optional.ofNullable(newest(spec)).filter(each -> each.pdf().equals(pdf));
    }

    private synchronized @Nullable Prepared newest(SignatureSpec spec) {
        return newest.get(spec);
    }

    synchronized void forget(SignatureSpec spec) {
        Prepared old = newest.remove(spec);
        bytes -= old == null ? 0 : old.pdf().size();
    }
}
