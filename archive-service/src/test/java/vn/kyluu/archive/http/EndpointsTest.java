package vn.kyluu.archive.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** R1: who may call is written at every endpoint. */
class EndpointsTest {
    @Test
    void everyEndpointNamesItsRolesOrIsOneOfThePublicOnes() throws Exception {
        List<String> open = new ArrayList<>();
        int guarded = 0;
        for (Class<?> resource : resources()) {
            for (Method method : resource.getDeclaredMethods()) {
                boolean endpoint = Arrays.stream(method.getAnnotations())
                        .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class));
                if (!endpoint) {
                    continue;
                }
                if (method.isAnnotationPresent(PermitAll.class)) {
                    assertThat(method.isAnnotationPresent(RateLimited.class))
                            .as(method + " is public and must be rate-limited")
                            .isTrue();
                    assertThat(method.isAnnotationPresent(ReportLimited.class))
                            .as(method + " has something sealed if and only if it is limited so")
                            .isEqualTo(method.getName().equals("report"));
                    open.add(resource.getSimpleName() + "." + method.getName());
                } else {
                    RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
                    assertThat(roles).as(method + " names no role").isNotNull();
                    assertThat(roles.value()).doesNotContain("*", "**").isNotEmpty();
                    guarded++;
                }
            }
        }
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "VerificationResource.verify",
                        "VerificationResource.etsiReport",
                        "VerificationResource.report",
                        "VerificationResource.report",
                        "VerificationResource.lookUp");
        assertThat(guarded).isEqualTo(30);
    }

    private static List<Class<?>> resources() throws IOException, ClassNotFoundException {
        List<Class<?>> found = new ArrayList<>();
        java.nio.file.Path classes = java.nio.file.Path.of("target", "classes", "vn", "kyluu", "archive", "http");
        try (Stream<java.nio.file.Path> files = Files.list(classes)) {
            for (java.nio.file.Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String name = String.valueOf(file.getFileName()).replace(".class", "");
                Class<?> type = Class.forName("vn.kyluu.archive.http." + name);
                if (type.isAnnotationPresent(Path.class)) {
                    found.add(type);
                }
            }
        }
        return found;
    }
}
