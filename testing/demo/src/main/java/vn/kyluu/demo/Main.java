package vn.kyluu.demo;

/** The program behind {@code ./kyluu}. */
public final class Main {
    private Main() {}

    /** Does what the first argument says. */
    public static void main(String[] arguments) {}
}
