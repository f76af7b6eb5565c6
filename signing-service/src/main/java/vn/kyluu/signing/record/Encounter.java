package vn.kyluu.signing.record;

import java.time.Instant;
import java.util.Optional;

/**
 * One stay or one course of treatment.
 *
 * @param id the EMR's number of it
 * @param outcome as the EMR codes it
 */
public record Encounter(
        String id, EncounterKind kind, Instant admittedAt, Optional<Instant> dischargedAt, Optional<String> outcome) {}
