package vn.kyluu.signing.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.flow.FlowTemplate;
import vn.kyluu.signing.flow.StepTemplate;

/** The files of a directory as a book of flows. */
public final class FlowFiles {
    private static final String SCHEMA = "flow.schema.json";

    private final ObjectMapper json = new ObjectMapper();
    private final JsonSchema schema = schema();

    /**
     * Reads every {@code *.json} but the schema (R1).
     *
     * @throws RulebookFault if one of them cannot be read, is not valid, or contradicts another
     */
    public FlowBook read(Path directory) {
        List<String> faults = new ArrayList<>();
        List<FlowTemplate> templates = new ArrayList<>();
        for (Path file : files(directory)) {
            read(file, templates, faults);
        }
        if (faults.isEmpty() && templates.isEmpty()) {
            faults.add(directory + ": no flow at all");
        }
        if (!faults.isEmpty()) {
            throw new RulebookFault(faults);
        }
        try {
            return new FlowBook(templates);
        } catch (IllegalArgumentException contradiction) {
            throw new RulebookFault(directory + ": " + contradiction.getMessage(), contradiction);
        }
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith(SCHEMA))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new RulebookFault(directory + ": cannot be read", e);
        }
    }

    private void read(Path file, List<FlowTemplate> templates, List<String> faults) {
        try {
            JsonNode root = json.readTree(Files.readString(file));
            List<String> found = schema.validate(root).stream()
                    .map(each -> file.getFileName() + ", "
                            + place(each.getInstanceLocation().toString()) + ": " + each.getError())
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                templates.add(template(root));
            }
            faults.addAll(found);
        } catch (JsonProcessingException e) {
            faults.add(file.getFileName() + ", line " + e.getLocation().getLineNr() + ": not JSON: "
                    + e.getOriginalMessage());
        } catch (IOException e) {
            faults.add(file.getFileName() + ": cannot be read");
        } catch (IllegalArgumentException e) {
            faults.add(file.getFileName() + ": " + e.getMessage());
        }
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "the whole" : pointer;
    }

    private static FlowTemplate template(JsonNode root) {
        Set<String> forms = new LinkedHashSet<>();
        root.get("forms").forEach(form -> forms.add(form.asText()));
        List<StepTemplate> steps = new ArrayList<>();
        root.get("steps").forEach(step -> steps.add(step(step)));
        return new FlowTemplate(
                root.get("name").asText(),
                root.get("version").asInt(),
                root.get("title").get("vi").asText(),
                root.get("title").get("en").asText(),
                forms,
                root.get("legalBasis").asText(),
                steps);
    }

    private static StepTemplate step(JsonNode step) {
        String role = step.get("role").asText();
        return new StepTemplate(
                step.get("step").asText(),
                Role.of(role).orElseThrow(() -> new IllegalArgumentException("no such role: " + role)),
                step.get("title").get("vi").asText(),
                step.get("title").get("en").asText(),
                step.get("order").asInt(),
                Optional.ofNullable(step.get("dueHours")).map(hours -> Duration.ofHours(hours.asInt())));
    }

    private static JsonSchema schema() {
        try (InputStream stream = Objects.requireNonNull(FlowFiles.class.getResourceAsStream(SCHEMA))) {
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .locale(Locale.ENGLISH)
                    .build();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(stream, config);
        } catch (IOException e) {
            throw new IllegalStateException("the flow schema cannot be read", e);
        }
    }
}
