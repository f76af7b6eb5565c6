package vn.kyluu.demo.desk;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import vn.kyluu.ades.digest.Octets;

/**
 * What a service answered.
 *
 * @param request what it was asked, for messages
 * @param status of HTTP
 * @param headers of HTTP
 * @param body as received
 */
public record Answer(String request, int status, HttpHeaders headers, Octets body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "urn:kyluu:problem:";

    /** This answer, if it has one of the statuses. */
    public Answer expect(int... statuses) {
        for (int expected : statuses) {
            if (status == expected) {
                return this;
            }
        }
        throw new UnexpectedAnswer(request + " was answered by " + status + " " + text());
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body.toByteArray());
        } catch (JacksonException e) {
            throw new UnexpectedAnswer(request + " was answered by no JSON: " + text());
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be read", e);
        }
    }

    /** The body as text. */
    public String text() {
        return new String(body.toByteArray(), StandardCharsets.UTF_8);
    }

    /** The kebab-case reason of the problem; empty if it is none. */
    public String problem() {
        String type = headers.firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) {
            return "";
        }
        String name = json().path("type").asText();
        return name.startsWith(PROBLEM) ? name.substring(PROBLEM.length()) : name;
    }

    /** Whether it is of the 2xx kind. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Status and, if there is one, problem: for people. */
    public String inWords() {
        String problem = problem();
        return problem.isEmpty() ? Integer.toString(status) : status + " " + problem;
    }
}
