package vn.kyluu.archive.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** The identifier under which one request stands in the log and the audit trail. */
@RequestScoped
public class RequestLog {
    private String requestId = UUID.randomUUID().toString();
    private long began = System.nanoTime();

    /** Takes over the identifier that the caller sent, if it is harmless to write down. */
    public void begin(String offered) {
        began = System.nanoTime();
        if (offered.matches("[A-Za-z0-9._-]{8,64}")) {
            requestId = offered;
        }
    }

    /** The identifier. */
    public String requestId() {
        return requestId;
    }

    /** The time since the request came in. */
    public long milliseconds() {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
