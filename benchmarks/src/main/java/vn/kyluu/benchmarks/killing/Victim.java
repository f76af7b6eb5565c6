package vn.kyluu.benchmarks.killing;

import vn.kyluu.demo.machine.Instance;

/** One process of a service that is killed and started again. Thread-safe. */
public abstract class Victim {
    private final Instance instance;
    private volatile boolean up;

    protected Victim(Instance instance) {
        this.instance = instance;
    }

    public final String name() {
        return instance.name();
    }

    /** Its process, as the system numbers it; another one after each start. */
    public final long processId() {
        return instance.processId();
    }

    /** Whether it was ready and has not been killed since. */
    public final boolean isUp() {
        return up;
    }

    /** Waits until it is ready. */
    public final void awaitReady() {
        instance.awaitReady();
        up = true;
    }

    /** Whether it was up; on return the process is gone. */
    final synchronized boolean kill() {
        if (!up) {
            return false;
        }
        up = false;
        instance.kill();
        died();
        return true;
    }

    /** The process is gone: nothing that it was held at, or waited for, will happen any more. */
    protected abstract void died();

    final void startAgain() {
        instance.startAgain();
    }

    /** Seconds of a processor that it has used since it was started. */
    final double worked() {
        return ProcessHandle.of(instance.processId())
                .flatMap(process -> process.info().totalCpuDuration())
                .map(time -> time.toMillis() / 1e3)
                .orElse(0.0);
    }
}
