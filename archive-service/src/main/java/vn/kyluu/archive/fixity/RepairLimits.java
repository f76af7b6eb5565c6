package vn.kyluu.archive.fixity;

/**
 * How much is mended without asking (R4).
 *
 * @param perRound copies mended at a site in one round
 * @param stopAbove open incidents of a site above which nothing is mended there by itself
 */
public record RepairLimits(int perRound, int stopAbove) {}
