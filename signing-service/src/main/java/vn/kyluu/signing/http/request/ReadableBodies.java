package vn.kyluu.signing.http.request;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.kyluu.signing.http.problem.RequestRefusal;

/** Turns what parsers say about a body into our refusal (R5): a failure while reading is never a bug of ours; or into an outage of our disk (R6). */
@Provider
public class ReadableBodies implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) {
        try {
            return context.proceed();
        } catch (JsonbException | JsonException | ProcessingException | IOException e) {
            List<Throwable> causes = Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                    .toList();
            for (Throwable cause : causes) {
                if (cause instanceof RequestRefusal refusal) {
                    throw refusal;
                }
            }
            for (Throwable cause : causes) {
                // the client's own stream never fails so (LimitedStream): this is the disk that large bodies wait on
                if (cause instanceof IOException disk) {
                    throw new ScratchOutage(disk);
                }
            }
            throw RequestRefusal.malformed("body", e);
        }
    }
}
