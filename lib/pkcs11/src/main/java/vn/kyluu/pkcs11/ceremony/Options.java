package vn.kyluu.pkcs11.ceremony;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.kyluu.pkcs11.ModuleCatalog;
import vn.kyluu.pkcs11.Pin;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.Token;

/** What was said on the command line behind the command: {@code --name value} pairs. */
final class Options {
    private static final int ONE_SESSION = 1;
    private static final Set<String> EVERYWHERE = Set.of("token", "module", "device", "hsm-config", "pin-file");

    private final Map<String, String> values = new HashMap<>();

    /** @param known options of this command beside those that every command has */
    Options(String[] arguments, String... known) {
        Set<String> allowed = new TreeSet<>(EVERYWHERE);
        allowed.addAll(List.of(known));
        for (int i = 1; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
                throw new CeremonyStopped("options are pairs, --name value, not " + arguments[i] + "; see: hsm help");
            }
            String name = arguments[i].substring(2);
            if (!allowed.contains(name)) {
                throw new CeremonyStopped(
                        arguments[0] + " has no option --" + name + "; it has --" + String.join(" --", allowed));
            }
            values.put(name, arguments[i + 1]);
        }
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String get(String name) {
        return find(name).orElseThrow(() -> new CeremonyStopped("--" + name + " is missing; see: hsm help"));
    }

    /** The library: by its path, or by the name of a device profile. */
    Pkcs11Module open() throws IOException {
        Optional<String> path = find("module");
        if (path.isPresent()) {
            return Pkcs11Module.load(Path.of(path.get()));
        }
        String device = find("device").orElse("softhsm2");
        return Pkcs11Module.load(ModuleCatalog.read(
                        find("hsm-config").map(Path::of).orElseGet(Options::ours))
                .moduleOf(device)
                .orElseThrow(() -> new CeremonyStopped("no library of " + device + " on this machine; give --module")));
    }

    private static Path ours() {
        return Path.of(System.getenv().getOrDefault("KYLUU_PROJECT", "."), "hsm-config");
    }

    Token login(Pkcs11Module module) throws IOException {
        try (Pin pin = pin("pin-file", "PIN of " + get("token"))) {
            return module.slot(get("token")).login(pin, ONE_SESSION);
        }
    }

    /** From JDK 22 on there always is a console; then a PIN may come through a pipe. */
    @SuppressWarnings("SystemConsoleNull")
    Pin pin(String option, String prompt) throws IOException {
        Optional<String> file = find(option);
        if (file.isPresent()) {
            return Pin.ofFile(Path.of(file.get()));
        }
        Console console = System.console();
        if (console == null) {
            throw new CeremonyStopped("no terminal to type a PIN at; give --" + option);
        }
        char[] typed = console.readPassword("%s: ", prompt);
        if (typed == null || typed.length == 0) {
            throw new CeremonyStopped("no PIN was typed");
        }
        return Pin.of(typed);
    }
}
