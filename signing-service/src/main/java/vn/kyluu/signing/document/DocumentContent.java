package vn.kyluu.signing.document;

import vn.kyluu.ades.digest.Octets;

/** A document and its newest bytes. */
public record DocumentContent(SubmittedDocument document, Octets bytes) {}
