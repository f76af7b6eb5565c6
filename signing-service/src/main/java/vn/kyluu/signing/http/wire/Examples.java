package vn.kyluu.signing.http.wire;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Shows in the description of the interface what each request looks like, from {@code examples.json}: by name of the schema, a
 * body as an EMR would send it. Found by the container through {@code mp.openapi.filter}.
 */
public final class Examples implements OASFilter {
    private static final String FILE = "examples.json";

    /** All of them: maps, lists, strings, numbers and booleans by name of the schema. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> all() {
        try (InputStream file = Objects.requireNonNull(Examples.class.getResourceAsStream(FILE), FILE);
                Jsonb json = JsonbBuilder.create()) {
            return json.fromJson(file, Map.class);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (Exception e) {
            // Jsonb.close declares it
            throw new IllegalStateException(FILE, e);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        Components components = description.getComponents();
        if (components != null && components.getSchemas() != null) {
            Map<String, Object> examples = all();
            components.getSchemas().forEach((name, schema) -> {
                if (examples.containsKey(name)) {
                    schema.setExample(examples.get(name));
                }
            });
        }
    }
}
