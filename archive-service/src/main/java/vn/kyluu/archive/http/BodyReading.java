package vn.kyluu.archive.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import vn.kyluu.archive.spool.SpoolOutage;

/** Large bodies wait on our disk: when that fails it is an outage (R6), for the client's own stream never fails so. */
@Provider
public class BodyReading implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) {
        try {
            return context.proceed();
        } catch (IOException e) {
            throw new SpoolOutage(e);
        }
    }
}
