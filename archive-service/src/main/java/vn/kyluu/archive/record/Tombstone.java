package vn.kyluu.archive.record;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is left to say of a record that was disposed of.
 *
 * @param minutes number of the disposal, which its minutes bear
 * @param byMistake whether it had been taken in by mistake, and not kept to the end of its term
 * @param destroyedAt when nothing of it was left at any site; empty while it is being destroyed
 */
public record Tombstone(UUID minutes, boolean byMistake, Optional<Instant> destroyedAt) {}
