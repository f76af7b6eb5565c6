package vn.kyluu.signing.document;

import vn.kyluu.ades.digest.Digest;

/** Bytes that are in {@link Contents}: their SHA-256 and size. */
public record Stored(Digest sha256, long size) {}
