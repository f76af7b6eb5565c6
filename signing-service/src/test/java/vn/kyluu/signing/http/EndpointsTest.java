package vn.kyluu.signing.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import vn.kyluu.signing.actor.Role;

class EndpointsTest {
    private static List<Method> endpoints() {
        return MainClasses.all().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Stream.of(method.getAnnotations())
                        .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class)))
                .toList();
    }

    @Test
    void everyEndpointSaysWhichRolesMayUseIt() {
        assertThat(endpoints())
                .hasSizeGreaterThan(15)
                .allSatisfy(endpoint -> assertThat(endpoint.isAnnotationPresent(RolesAllowed.class))
                        .as("%s", endpoint)
                        .isTrue());
    }

    @Test
    void everyRoleNamedIsARole() {
        Set<String> named = new TreeSet<>();
        endpoints()
                .forEach(endpoint -> named.addAll(
                        List.of(endpoint.getAnnotation(RolesAllowed.class).value())));

        assertThat(named).allSatisfy(code -> assertThat(Role.of(code)).as(code).isPresent());
    }

    @Test
    void everyPostTakesAnIdempotencyKey() {
        assertThat(endpoints())
                .filteredOn(endpoint -> endpoint.isAnnotationPresent(POST.class))
                .hasSizeGreaterThan(5)
                .allSatisfy(endpoint -> assertThat(Arrays.stream(endpoint.getParameters())
                                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                                .filter(header ->
                                        header != null && header.value().equals("Idempotency-Key")))
                        .as("%s", endpoint)
                        .hasSize(1));
    }

    @Test
    void everyEndpointIsDescribed() {
        assertThat(endpoints())
                .allSatisfy(endpoint -> assertThat(endpoint.isAnnotationPresent(Operation.class))
                        .as("%s", endpoint)
                        .isTrue());
    }
}
