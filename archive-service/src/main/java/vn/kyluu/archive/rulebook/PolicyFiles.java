package vn.kyluu.archive.rulebook;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kyluu.archive.retention.Circumstance;
import vn.kyluu.archive.retention.LockPlan;
import vn.kyluu.archive.retention.PolicyBook;
import vn.kyluu.archive.retention.RetentionPolicy;

/** A directory of policy files. */
public final class PolicyFiles {
    private static final String SCHEMA = "policy.schema.json";
    private final ObjectMapper json = new ObjectMapper();
    private final JsonSchema schema;

    /** Takes the schema that belongs to this program, whatever lies in the directory. */
    public PolicyFiles() {
        try (InputStream bytes = PolicyFiles.class.getResourceAsStream(SCHEMA)) {
            if (bytes == null) {
                throw new IllegalStateException(SCHEMA + " is not in the program");
            }
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(json.readTree(bytes));
        } catch (IOException e) {
            throw new IllegalStateException(SCHEMA, e);
        }
    }

    /**
     * Reads all policies of the directory.
     *
     * @throws MalformedPolicy if any of them cannot be used
     */
    public PolicyBook read(Path directory) {
        List<RetentionPolicy> policies = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(PolicyFiles::isPolicy).sorted().toList()) {
                policies.add(policy(file));
            }
            return new PolicyBook(policies);
        } catch (IOException e) {
            throw new MalformedPolicy(directory, "cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new MalformedPolicy(directory, String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean isPolicy(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".json") && !name.equals(SCHEMA);
    }

    private RetentionPolicy policy(Path file) throws IOException {
        JsonNode node;
        try {
            node = json.readTree(file.toFile());
        } catch (JacksonException e) {
            throw new MalformedPolicy(
                    file, e.getOriginalMessage() + " in line " + e.getLocation().getLineNr(), e);
        }
        Set<String> faults = schema.validate(node).stream()
                .map(ValidationMessage::getMessage)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!faults.isEmpty()) {
            throw new MalformedPolicy(file, String.join("; ", faults));
        }
        return new RetentionPolicy(
                node.path("code").asText(),
                node.path("title").path("vi").asText(),
                node.path("title").path("en").asText(),
                circumstances(node.path("appliesWhen")),
                years(node.path("period")),
                node.path("legalBasis").asText(),
                node.path("source").asText(),
                node.path("mark").asText(),
                new LockPlan(
                        node.path("locks").path("coolingOffDays").asInt(LockPlan.USUAL.coolingOffDays()),
                        node.path("locks").path("rollingYears").asInt(LockPlan.USUAL.rollingYears())));
    }

    private static Set<Circumstance> circumstances(JsonNode names) {
        Set<Circumstance> found = new HashSet<>();
        names.forEach(name -> found.add(Circumstance.valueOf(name.asText())));
        return found;
    }

    private static OptionalInt years(JsonNode period) {
        return period.has("years") ? OptionalInt.of(period.path("years").asInt()) : OptionalInt.empty();
    }
}
