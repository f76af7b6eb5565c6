package vn.kyluu.trips;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.machine.Product;

/** Gives tests the one product that all of them share; it is stopped after the last one. */
final class RunningProduct implements ParameterResolver {
    static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    static final int UPLOAD_LIMIT = 12 * 1024 * 1024;
    static final Path PROJECT = Path.of(System.getProperty("kyluu.project", "../.."));

    static final List<String> JVM = List.of("-Xmx1g", "-XX:+UseSerialGC");
    static final Map<String, String> SETTINGS = Map.of(
            "kyluu.archive.report.per-minute",
            "1000",
            "kyluu.archive.report.of-all-per-minute",
            "1000",
            "kyluu.upload.limit-bytes",
            Integer.toString(UPLOAD_LIMIT),
            "kyluu.archive.verification.per-minute",
            "10000",
            "kyluu.revocation.timeout-seconds",
            "2",
            // tests silence authorities and expect it to be felt at once
            "kyluu.revocation.silence-seconds",
            "0");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Launch.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningProduct.class))
                .getOrComputeIfAbsent(Holder.class, key -> new Holder(), Holder.class)
                .launch;
    }

    /** Closed by JUnit with its root context. */
    private static final class Holder implements AutoCloseable {
        final Launch launch;

        Holder() {
            Path folder = Path.of("target", "home");
            try {
                clear(folder);
                launch = Launch.start(
                        new Product.Plan(new Home(folder), new Installation(PROJECT), Ports.any(), JVM, SETTINGS),
                        CLOCK,
                        System.out::println);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            launch.close();
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
