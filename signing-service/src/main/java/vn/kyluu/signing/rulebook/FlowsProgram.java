package vn.kyluu.signing.rulebook;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import vn.kyluu.signing.completeness.RecordRule;
import vn.kyluu.signing.completeness.RecordRules;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.flow.FlowPicture;
import vn.kyluu.signing.flow.FlowTemplate;

/** {@code ./kyluu flows}: looks flow files over before they go into service. */
public final class FlowsProgram {
    private final PrintStream out;

    FlowsProgram(PrintStream out) {
        this.out = out;
    }

    /** {@code check DIRECTORY} or {@code show DIRECTORY NAME}; ends with a failure if something is wrong. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // what is wrong was said in words already; a trace would only hide it, and the exit code is 1 all the same
        Thread.currentThread().setUncaughtExceptionHandler((thread, said) -> {
            if (!(said instanceof RulebookFault)) {
                System.getLogger(FlowsProgram.class.getName()).log(System.Logger.Level.ERROR, "broke off", said);
            }
        });
        new FlowsProgram(out).run(arguments);
    }

    void run(String... arguments) {
        if (arguments.length == 3 && arguments[0].equals("show")) {
            show(told(() -> new FlowFiles().read(Path.of(arguments[1]))), arguments[2]);
        } else if (arguments.length == 2 && arguments[0].equals("check")) {
            Path directory = Path.of(arguments[1]);
            FlowBook book = told(() -> new FlowFiles().read(directory));
            RecordRules rules = told(() -> new RecordFiles().read(directory, book));
            for (FlowTemplate each : book.templates()) {
                out.println(each.name() + " v" + each.version() + ": " + each.titleVi());
            }
            for (RecordRule each : rules.rules()) {
                out.println("records/" + each.name() + " v" + each.version() + ": " + each.titleVi());
            }
            out.println("Không có lỗi. · No fault.");
        } else {
            throw new IllegalArgumentException("check DIRECTORY or show DIRECTORY NAME");
        }
    }

    private <T> T told(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RulebookFault found) {
            for (Fault each : found.faults()) {
                out.println("✗ " + each.inVietnamese());
                out.println("  " + each.inEnglish());
            }
            throw found;
        }
    }

    private void show(FlowBook book, String name) {
        FlowTemplate flow = book.templates().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no flow named " + name));
        out.print(FlowPicture.of(flow));
    }
}
