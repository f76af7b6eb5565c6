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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.flow.FlowTemplate;

/** The files of a directory as a book of flows. */
public final class FlowFiles {
    private static final String SCHEMA = "flow.schema.json";

    private final ObjectMapper json = new ObjectMapper();
    private final JsonSchema schema = schema();

    /**
     * Reads every {@code *.json} but the schema (R1).
     *
     * @throws RulebookFault if one of them cannot be read, is not valid, makes no sense, or contradicts another
     */
    public FlowBook read(Path directory) {
        List<Fault> faults = new ArrayList<>();
        List<FlowTemplate> templates = new ArrayList<>();
        for (Path file : files(directory)) {
            read(file, templates, faults);
        }
        if (faults.isEmpty() && templates.isEmpty()) {
            faults.add(new Fault(directory.toString(), "", "không có quy trình nào.", "no flow at all."));
        }
        if (!faults.isEmpty()) {
            throw new RulebookFault(faults);
        }
        try {
            return new FlowBook(templates);
        } catch (IllegalArgumentException contradiction) {
            String english = String.valueOf(contradiction.getMessage());
            throw new RulebookFault(
                    List.of(new Fault(directory.toString(), "", english + " (hai tệp nói khác nhau).", english + ".")));
        }
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith(SCHEMA))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new RulebookFault(List.of(new Fault(directory.toString(), "", "không đọc được.", "cannot be read.")));
        }
    }

    private void read(Path file, List<FlowTemplate> templates, List<Fault> faults) {
        String name = String.valueOf(file.getFileName());
        try {
            JsonNode root = json.readTree(Files.readString(file));
            List<Fault> found = schema.validate(root).stream()
                    .map(each -> SchemaFaults.of(name, each))
                    .sorted(Comparator.comparing(Fault::inEnglish))
                    .toList();
            if (found.isEmpty()) {
                found = FlowChecks.names(name, root);
            }
            faults.addAll(found);
            if (found.isEmpty()) {
                FlowTemplate template = FlowJson.template(root);
                faults.addAll(FlowChecks.of(name, template));
                templates.add(template);
            }
        } catch (JsonProcessingException e) {
            faults.add(new Fault(
                    name,
                    "line " + e.getLocation().getLineNr(),
                    "không phải JSON: " + e.getOriginalMessage()
                            + ". Cách sửa: xem dấu phẩy, ngoặc kép, ngoặc nhọn quanh dòng này.",
                    "not JSON: " + e.getOriginalMessage()
                            + ". To do: look at the commas, quotes and braces around this line."));
        } catch (IOException e) {
            faults.add(new Fault(name, "", "không đọc được.", "cannot be read."));
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(name, "", String.valueOf(e.getMessage()), String.valueOf(e.getMessage())));
        }
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
