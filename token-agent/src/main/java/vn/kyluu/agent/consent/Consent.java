package vn.kyluu.agent.consent;

/** Asks the person at the workstation. Thread-safe: questions that come together are asked one after the other. */
public interface Consent extends AutoCloseable {
    /** Shows a request to sign, and waits for the answer, at most until the request is withdrawn. */
    SigningAnswer ask(SigningNotice notice, Withdrawal withdrawal);

    /** Shows how far signing is; the person may stop it. */
    Progress progress(SigningNotice notice, Withdrawal withdrawal);

    /**
     * Shows the code by which a page is paired, and does not wait.
     *
     * @param refused called if the person does not let the page in
     * @return takes the code away again
     */
    Showing show(PairingNotice notice, Runnable refused);

    /** Asks for a known and a new PIN, and waits. */
    PinAnswer askForNewPin(PinNotice notice);

    /** Tells the person something that needs no answer. */
    void tell(String text);

    /** How it asks, for programs: {@code WINDOW} or {@code CONSOLE}. */
    String kind();

    /** Lets go of the screen or the terminal; nobody is asked afterwards. */
    @Override
    void close();

    /** Something that is shown until it is closed. */
    @FunctionalInterface
    interface Showing extends AutoCloseable {
        @Override
        void close();
    }
}
