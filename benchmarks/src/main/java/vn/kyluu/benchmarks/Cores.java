package vn.kyluu.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many cores this whole process kept busy, compiling and collecting included: two threads cannot do more than fills them all. */
final class Cores {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long begun = System.nanoTime();
    private final long used = PROCESS.getProcessCpuTime();

    /** Since this object was made. */
    double busy() {
        return (double) (PROCESS.getProcessCpuTime() - used) / (System.nanoTime() - begun);
    }
}
