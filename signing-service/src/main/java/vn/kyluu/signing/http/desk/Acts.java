package vn.kyluu.signing.http.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a role may ask of the interface, as the resources themselves say. Safe for many threads. */
@ApplicationScoped
public class Acts {
    @Inject
    BeanManager beans;

    /** Calls that one of the roles may make, such as {@code POST closings}, in order. */
    public List<String> of(Set<String> roles) {
        TreeMap<String, Boolean> allowed = new TreeMap<>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .forEach(method -> call(method).ifPresent(name -> {
                    if (Stream.of(method.getAnnotation(RolesAllowed.class).value())
                            .anyMatch(roles::contains)) {
                        allowed.put(name, true);
                    }
                }));
        return List.copyOf(allowed.keySet());
    }

    private static Optional<String> call(Method method) {
        if (!method.isAnnotationPresent(RolesAllowed.class)) {
            return Optional.empty();
        }
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
