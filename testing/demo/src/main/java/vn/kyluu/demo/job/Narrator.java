package vn.kyluu.demo.job;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells each step on a line, with the time it took, and keeps what was not as it must be (R5). Not thread-safe. */
public final class Narrator {
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final boolean colour;
    private final List<String> failures = new ArrayList<>();

    /** @param colour whether the reader is a terminal */
    public Narrator(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    /** Begins a part of the story. */
    public void chapter(String title) {
        out.println();
        out.println(paint(BOLD, title));
    }

    /** Does a step and tells what came of it. */
    public <T> T step(String what, Supplier<T> work, Function<T, String> outcome) {
        long start = System.nanoTime();
        T result = work.get();
        tell(true, what, outcome.apply(result), start);
        return result;
    }

    /** Does a step whose outcome must be exactly this. */
    public void mustBe(String expected, String what, Supplier<String> work) {
        long start = System.nanoTime();
        String actual = work.get();
        boolean right = Objects.equals(expected, actual);
        String outcome = right ? actual : actual + " instead of " + expected;
        tell(right, what, outcome, start);
        if (!right) {
            failures.add(what + ": " + outcome);
        }
    }

    /** Tells something that is not a step. */
    public void note(String text) {
        out.println("             " + text);
    }

    /** What was not as it must be. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    private void tell(boolean right, String what, String outcome, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        String mark = right ? paint(GREEN, "✓") : paint(RED, "✗");
        out.println(String.format(Locale.ROOT, "  %8.3f s %s %s → %s", seconds, mark, what, outcome));
    }

    private String paint(String code, String text) {
        return colour ? code + text + PLAIN : text;
    }
}
