package vn.kyluu.agent.consent;

/** How far signing is, shown to the person. */
public interface Progress extends AutoCloseable {
    /** So many are signed. */
    void signed(int done, int all);

    @Override
    void close();
}
