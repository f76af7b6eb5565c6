package vn.kyluu.ades.signature;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;

/** The public points met last, each checked to be on the curve once, and carrying what was computed for it. Thread-safe. */
final class KnownPoints {
    /** Of about 5 to 20 KB. */
    private static final int MOST = 256;

    private final ECCurve curve;
    private final Map<java.security.spec.ECPoint, ECPoint> newest = new LinkedHashMap<>(MOST, 0.75f, true);

    KnownPoints(ECCurve curve) {
        this.curve = curve;
    }

    /** @throws IllegalArgumentException if it is not on the curve */
    ECPoint point(java.security.spec.ECPoint wanted) {
        synchronized (newest) {
            ECPoint known = newest.get(wanted);
            if (known != null) {
                return known;
            }
        }
        ECPoint checked = curve.validatePoint(wanted.getAffineX(), wanted.getAffineY());
        synchronized (newest) {
            newest.put(wanted, checked);
            if (newest.size() > MOST) {
                newest.remove(newest.keySet().iterator().next());
            }
        }
        return checked;
    }
}
