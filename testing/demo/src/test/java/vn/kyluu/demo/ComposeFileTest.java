package vn.kyluu.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The compose file: complete, guarded, and every variable of it told. */
class ComposeFileTest {
    private static final Path PROJECT = Path.of("..", "..");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");
    private static final Set<String> RUN_ONCE = Set.of("bucket-a", "bucket-b", "owners");
    // its own folders are built at the start
    private static final Set<String> WRITES = Set.of("identity");

    @Test
    void tellsOfEveryVariable() throws IOException {
        String manual = Files.readString(PROJECT.resolve("docs/operations.md"));
        assertThat(variables())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(manual).contains("`" + name + "`"));
    }

    @Test
    void isUnderstoodByDockerComposeWithEveryServiceGuarded() throws IOException, InterruptedException {
        assumeTrue(run(List.of("docker", "compose", "version")).code() == 0, "skipped: no docker compose here");

        Said said = run(List.of("docker", "compose", "--profile", "evaluation", "config", "--format", "json"));

        assertThat(said.code()).as(said.text()).isZero();
        JsonNode services = new ObjectMapper().readTree(said.text()).path("services");
        assertThat(services.size()).isGreaterThan(8);
        for (Map.Entry<String, JsonNode> service : services.properties()) {
            String name = service.getKey();
            JsonNode it = service.getValue();
            assertThat(it.path("cap_drop").toString()).as(name).isEqualTo("[\"ALL\"]");
            if (!WRITES.contains(name)) {
                assertThat(it.path("read_only").asBoolean()).as(name).isTrue();
            }
            if (!RUN_ONCE.contains(name)) {
                assertThat(it.has("healthcheck")).as(name).isTrue();
            }
        }
    }

    private static Set<String> variables() throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher found = VARIABLE.matcher(Files.readString(PROJECT.resolve("docker-compose.yml")));
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    private record Said(int code, String text) {}

    private static Said run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).directory(PROJECT.toFile());
        variables().forEach(name -> builder.environment().put(name, "/dev/null"));
        try {
            Process process = builder.redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            return new Said(127, "docker is not here");
        }
    }
}
