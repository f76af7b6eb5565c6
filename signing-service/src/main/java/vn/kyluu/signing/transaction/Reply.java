package vn.kyluu.signing.transaction;

import java.util.Optional;

/**
 * What a request was answered.
 *
 * @param status HTTP status code
 * @param location of what was created
 * @param body JSON text
 */
public record Reply(int status, Optional<String> location, Optional<String> body) {}
