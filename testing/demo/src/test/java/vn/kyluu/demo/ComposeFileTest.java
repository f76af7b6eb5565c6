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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.kyluu.demo.identity.Issuer;
import vn.kyluu.demo.staff.Roster;

/** The compose file: complete, guarded, and every variable of it told. */
class ComposeFileTest {
    private static final Path PROJECT = Path.of("..", "..");
    private static final Path REALM = PROJECT.resolve("testing/identity/kyluu-realm.json");
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

    @Test
    void makesARealmWhoseTokensAreWhatTheServicesAskFor() throws IOException {
        JsonNode realm = new ObjectMapper().readTree(REALM.toFile());

        assertThat(realm.path("defaultSignatureAlgorithm").asText()).isEqualTo("ES256");
        for (JsonNode client : realm.path("clients")) {
            Map<String, JsonNode> mappers = new TreeMap<>();
            client.path("protocolMappers")
                    .forEach(each -> mappers.put(each.path("name").asText(), each.path("config")));
            assertThat(claim(mappers, "sub")).isEqualTo("sub");
            assertThat(claim(mappers, "groups")).isEqualTo("groups");
            assertThat(mappers.get("audience").path("included.custom.audience").asText())
                    .isEqualTo(Issuer.AUDIENCE);
            assertThat(client.path("attributes")
                            .path("access.token.signed.response.alg")
                            .asText())
                    .isEqualTo("ES256");
            if (client.path("publicClient").asBoolean()) {
                assertThat(claim(mappers, "name")).isEqualTo("name");
                assertThat(claim(mappers, "dept")).isEqualTo("dept");
            }
        }
    }

    private static String claim(Map<String, JsonNode> mappers, String name) {
        assertThat(mappers).containsKey(name);
        return mappers.get(name).path("claim.name").asText();
    }

    @Test
    void makesARealmWithTheRosterOfTheDemonstrationAndNoSecretOfItsOwn() throws IOException {
        String text = Files.readString(REALM);
        JsonNode realm = new ObjectMapper().readTree(text);
        Set<String> groups = new TreeSet<>();
        realm.path("groups")
                .forEach(group -> groups.add("/" + group.path("name").asText()));
        List<String> people = new ArrayList<>();
        for (JsonNode user : realm.path("users")) {
            assertThat(groups).contains(user.path("groups").path(0).asText());
            assertThat(user.path("credentials").path(0).path("value").asText()).isEqualTo("${KYLUU_ROSTER_PASSWORD}");
            people.add(String.join(
                    " ",
                    user.path("attributes").path("staffCode").path(0).asText(),
                    user.path("firstName").asText(),
                    user.path("attributes").path("dept").path(0).asText(),
                    user.path("groups").path(0).asText()));
        }
        assertThat(people)
                .containsExactlyInAnyOrderElementsOf(Roster.ALL.stream()
                        .filter(member -> !member.equals(Roster.EMR))
                        .map(member -> String.join(
                                " ",
                                member.code(),
                                member.name(),
                                member.department(),
                                "/" + member.groups().iterator().next()))
                        .toList());
        realm.path("clients")
                .findValuesAsText("secret")
                .forEach(secret -> assertThat(secret).startsWith("${KYLUU_"));
        Matcher named = VARIABLE.matcher(text);
        while (named.find()) {
            assertThat(variables()).contains(named.group(1));
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
