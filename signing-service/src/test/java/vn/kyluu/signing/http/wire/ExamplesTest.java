package vn.kyluu.signing.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** That nobody copies an example from the description which the service would not understand. */
class ExamplesTest {
    private static final List<Class<?>> NOUNS = List.of(
            AnchorWire.class,
            AuthorizationWire.class,
            ClosingsWire.class,
            ConfirmationWire.class,
            CredentialWire.class,
            DelegationWire.class,
            DocumentWire.class,
            HeadWire.class,
            PaperWire.class,
            ReminderWire.class,
            ScanWire.class,
            SessionWire.class,
            SignerWire.class);

    private final Jsonb json = JsonbBuilder.create();
    private final Map<String, Class<?>> shapes = NOUNS.stream()
            .flatMap(noun -> Stream.concat(Stream.of(noun), Arrays.stream(noun.getDeclaredClasses())))
            .filter(each -> each.isAnnotationPresent(Schema.class))
            .collect(Collectors.toMap(each -> each.getAnnotation(Schema.class).name(), Function.identity()));

    @TestFactory
    Stream<DynamicTest> readsAsTheRequestItIsAnExampleOf() {
        return Examples.all().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    assertThat(shapes).containsKey(each.getKey());
                    Object request = json.fromJson(json.toJson(each.getValue()), shapes.get(each.getKey()));
                    assertThat(json.fromJson(json.toJson(request), Object.class))
                            .isEqualTo(each.getValue());
                }));
    }
}
