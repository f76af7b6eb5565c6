package vn.kyluu.signing.intake;

import vn.kyluu.ades.digest.Octets;

/**
 * What takes a document's place (R5).
 *
 * @param reason why, in words
 * @param content PDF or XML, whole
 */
public record Correction(String reason, Octets content) {}
