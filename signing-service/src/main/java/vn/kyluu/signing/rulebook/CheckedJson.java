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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Files that are JSON and valid by one schema, or say in words why not (R1, R2). */
final class CheckedJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchema schema;

    /** By the schema of that name, which the program carries. */
    CheckedJson(String name) {
        try (InputStream stream = Objects.requireNonNull(CheckedJson.class.getResourceAsStream(name), name)) {
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .locale(Locale.ENGLISH)
                    .build();
            this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(stream, config);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }

    /** Every {@code *.json} of a directory but schemas, by name. */
    static List<Path> files(Path directory) {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new RulebookFault(List.of(new Fault(directory.toString(), "", "không đọc được.", "cannot be read.")));
        }
    }

    /** The content, or nothing and at least one more fault. */
    Optional<JsonNode> read(String name, Path file, List<Fault> faults) {
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            List<Fault> found = schema.validate(root).stream()
                    .map(each -> SchemaFaults.of(name, each))
                    .sorted(Comparator.comparing(Fault::inEnglish))
                    .toList();
            faults.addAll(found);
            return found.isEmpty() ? Optional.of(root) : Optional.empty();
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
        }
        return Optional.empty();
    }
}
