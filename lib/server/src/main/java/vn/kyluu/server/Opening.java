package vn.kyluu.server;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells whether the server has finished starting the application (R1). Thread-safe. */
public final class Opening {
    /** In whose frame Payara's web container does the whole start, the closing of libraries at its end included (R2). */
    private static final String STARTING = "org.apache.catalina.core.StandardContext";

    private volatile @Nullable Thread starter;
    private volatile boolean over;

    /** To be called while the server starts the application, by the thread that does it. */
    public void begin() {
        starter = Thread.currentThread();
    }

    /** Whether the start is over; false until it has begun. Cheap once it is over. */
    public boolean isOver() {
        if (!over) {
            Thread thread = starter;
            over = thread != null
                    && Arrays.stream(thread.getStackTrace())
                            .noneMatch(frame -> frame.getClassName().equals(STARTING));
            if (over) {
                starter = null;
            }
        }
        return over;
    }
}
