package vn.kyluu.signing.desk;

import java.time.Duration;

/**
 * How long a session lives (R3).
 *
 * @param idle at most so long without use
 * @param whole at most so long at all
 */
public record SessionLimits(Duration idle, Duration whole) {}
