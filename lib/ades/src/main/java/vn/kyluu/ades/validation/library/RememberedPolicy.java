package vn.kyluu.ades.validation.library;

import eu.europa.esig.dss.model.policy.CryptographicSuite;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The library's default policy with its tables of algorithms kept: the library would read each date in them anew for every
 * check it makes. Changes no rule. Thread-safe.
 */
final class RememberedPolicy implements InvocationHandler {
    private final ValidationPolicy policy;
    private final Map<List<Object>, CryptographicSuite> suites = new ConcurrentHashMap<>();

    private RememberedPolicy(ValidationPolicy policy) {
        this.policy = policy;
    }

    static ValidationPolicy byDefault() {
        return (ValidationPolicy) Proxy.newProxyInstance(
                ValidationPolicy.class.getClassLoader(),
                new Class<?>[] {ValidationPolicy.class},
                new RememberedPolicy(
                        ValidationPolicyLoader.fromDefaultValidationPolicy().create()));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getReturnType() != CryptographicSuite.class || arguments == null) {
            return ask(method, arguments);
        }
        List<Object> question = List.of(method.getName(), Arrays.asList(arguments));
        CryptographicSuite known = suites.get(question);
        if (known == null) {
            known = filled(ask(method, arguments));
            suites.put(question, known);
        }
        return known;
    }

    // it fills itself when first asked, without a lock: so it is asked before others see it
    private static CryptographicSuite filled(@Nullable Object made) {
        CryptographicSuite suite = (CryptographicSuite) Objects.requireNonNull(made);
        suite.getAcceptableDigestAlgorithms();
        suite.getAcceptableSignatureAlgorithms();
        return suite;
    }

    private @Nullable Object ask(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(policy, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
