package vn.kyluu.archive.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a role may ask of the interface, as the resources themselves say (R8). Safe for many threads. */
@ApplicationScoped
public class Acts {
    @Inject
    BeanManager beans;

    private volatile Map<String, Set<String>> roles = Map.of();

    /** Calls that one of these roles may make, such as {@code POST holds}, in order. */
    List<String> of(Set<String> groups) {
        return roles().keySet().stream()
                .filter(call -> mayCall(groups, call))
                .sorted()
                .toList();
    }

    /** Whether one of these roles may make that call. */
    boolean mayCall(Set<String> groups, String call) {
        return !Collections.disjoint(groups, roles().getOrDefault(call, Set.of()));
    }

    /** By call. Read once: annotations do not change while the service runs. */
    private Map<String, Set<String>> roles() {
        if (roles.isEmpty()) {
            roles = read(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .<Class<?>>map(Bean::getBeanClass)
                    .collect(Collectors.toUnmodifiableSet()));
        }
        return roles;
    }

    static Map<String, Set<String>> read(Set<Class<?>> classes) {
        Map<String, Set<String>> read = new TreeMap<>();
        classes.stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(RolesAllowed.class))
                .forEach(method -> call(method)
                        .ifPresent(name -> read.put(
                                name,
                                Set.of(method.getAnnotation(RolesAllowed.class).value()))));
        return Map.copyOf(read);
    }

    private static Optional<String> call(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value() + " " + path(method))
                .findFirst();
    }

    private static String path(Method method) {
        String root = method.getDeclaringClass().getAnnotation(Path.class).value();
        Path own = method.getAnnotation(Path.class);
        return own == null ? root : root + "/" + own.value();
    }
}
