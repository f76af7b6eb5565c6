package org.apache.catalina.core;

/** Stands for the server's class of that name: only its frame counts. */
public final class StandardContext {
    private StandardContext() {}

    /** What the server does while it starts an application. */
    public static void start(Runnable steps) {
        steps.run();
    }
}
