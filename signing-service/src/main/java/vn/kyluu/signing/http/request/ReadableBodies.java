package vn.kyluu.signing.http.request;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import vn.kyluu.signing.http.problem.RequestRefusal;

/** Turns what parsers say about a body into our refusal (R5): a failure while reading is never a bug of ours. */
@Provider
public class ReadableBodies implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (JsonbException | JsonException | ProcessingException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof RequestRefusal refusal) {
                    throw refusal;
                }
            }
            throw RequestRefusal.malformed("body", e);
        }
    }
}
