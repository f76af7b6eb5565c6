package vn.kyluu.archive.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A program of the hospital's own that makes a backup, restores it, prints the restored database's JDBC address on a line of its own, and
 * keeps it running until its standard input ends.
 */
public final class RestoringByCommand implements Restoring {
    private static final String ADDRESS = "jdbc:";
    private final List<String> command;
    private final Function<String, Ledger> open;

    /** @param open opens a database at an address */
    public RestoringByCommand(List<String> command, Function<String, Ledger> open) {
        this.command = List.copyOf(command);
        this.open = open;
    }

    @Override
    public Restored restore() {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try {
                return new Running(process, open.apply(address(process)));
            } catch (RuntimeException e) {
                end(process);
                throw e;
            }
        } catch (IOException e) {
            throw new NotRestored("the restoring program could not be started: " + e.getMessage());
        }
    }

    private static String address(Process process) throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(ADDRESS)) {
                return line.strip();
            }
        }
        throw new NotRestored("the restoring program ended without an address");
    }

    private static void end(Process process) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private record Running(Process process, Ledger ledger) implements Restored {
        @Override
        public void close() {
            ledger.close();
            end(process);
        }
    }
}
