package vn.kyluu.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.machine.Product;
import vn.kyluu.demo.machine.Stores;

/**
 * What {@code ./kyluu} tells this program through its environment.
 *
 * @param environment variables
 */
record Surroundings(Map<String, String> environment) {
    Home home() {
        return new Home(Path.of(get("KYLUU_HOME").orElse("var")));
    }

    int port() {
        return Integer.parseInt(get("KYLUU_PORT").orElse("8080"));
    }

    boolean colour() {
        return get("KYLUU_COLOUR").isPresent();
    }

    /** Whether somebody sits at the terminal and can answer. */
    boolean attended() {
        return get("KYLUU_ATTENDED").isPresent();
    }

    Product.Plan plan(Stores stores) {
        List<String> jvm =
                List.of(get("KYLUU_JAVA_OPTS").orElse("-Xmx1g").strip().split("\\s+"));
        return new Product.Plan(home(), installation(), port(), jvm, Map.of(), stores);
    }

    Installation installation() {
        return new Installation(
                Path.of(get("KYLUU_PROJECT").orElse(".")).toAbsolutePath().normalize());
    }

    private Optional<String> get(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
