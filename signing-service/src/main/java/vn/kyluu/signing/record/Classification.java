package vn.kyluu.signing.record;

/** What decides how long the record is kept (Circular 33/2025/TT-BYT); the archive applies it. */
public record Classification(
        boolean death,
        boolean mentalHealth,
        boolean occupationalAccident,
        boolean trafficAccident,
        boolean transplant,
        boolean incident) {}
