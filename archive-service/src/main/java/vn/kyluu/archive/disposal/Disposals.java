package vn.kyluu.archive.disposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.ObjectKey;

/** The book of disposals. Called inside a unit of work. */
public interface Disposals {
    /** Records whose last day was before this day and that no disposal has in hand, longest ago first. */
    List<Candidate> expired(LocalDate today, OptionalLong after, int limit);

    /** What decides about a record, as it is now. */
    Optional<Candidate> find(UUID archiveId);

    /** The same; nobody else changes it until this unit of work ends. */
    Optional<Candidate> forChange(UUID archiveId);

    /**
     * The versions that go with this one, itself among them, in the order in which they are locked: all of the record that are still
     * kept, or, when it is a mistake, those that followed it.
     */
    List<UUID> together(UUID archiveId, Disposal.Kind kind);

    /** Notes a new disposal and takes its records in hand; false if another disposal has one of them. */
    boolean add(Disposal disposal);

    /** The disposal with this identifier. */
    Optional<Disposal> byId(UUID id);

    /** The same; nobody else changes it until this unit of work ends. */
    Optional<Disposal> lock(UUID id);

    /** One page, newest first. */
    Page page(OptionalLong after, int limit);

    /** Notes who agreed. */
    void approve(UUID id, Disposal.Approval approval);

    /** Notes how far it has come, and lets go of its trouble. */
    void reached(UUID id, Disposal.State state, Instant at);

    /** Notes who gave it up; its records are free again. */
    void withdrawn(UUID id, String by, Instant at);

    /** Notes why it does not go on. */
    void trouble(UUID id, String trouble);

    /** Leaves a record out; it is free again. */
    void exclude(UUID id, UUID archiveId, String why);

    /** The disposal that waits longest to be carried on and that nobody else has in hand; ours until then. */
    Optional<UUID> claim(Instant now, Instant until);

    /** Lets go of it. */
    void release(UUID id, Instant at);

    /** Takes a record out of the journal and writes down where its objects lie; from now on nothing of it is given out. */
    void begin(UUID id, UUID archiveId);

    /** Objects that are not known to be gone. */
    List<ToGo> toGo(UUID id, int limit);

    /** Writes down what lies at a place, before it is removed. */
    void plan(UUID id, ToGo place, List<ListedVersion> versions, Instant at);

    /** Versions of a place that were written down and are not known to be removed. */
    List<String> planned(UUID id, ToGo place);

    /** Notes that a version was removed. */
    void erased(UUID id, ToGo place, String versionId, Instant at);

    /** Notes that nothing is left at a place; incidents about it end. */
    void gone(UUID id, ToGo place, Instant at);

    /** Everything that was removed, by site and key. */
    List<Erased> erasures(UUID id);

    /** Keeps of a record only what the minutes say, nothing of the patient. */
    void tombstone(UUID archiveId, Instant at);

    /** Keeps the minutes' text; a second one leaves the first. */
    void minutes(UUID id, Octets json);

    /** Keeps the sealed minutes. */
    void sealed(UUID id, Octets pdf);

    /** The minutes: text, and PDF once it is sealed. */
    Optional<Minutes> minutes(UUID id);

    /** What decides about a record. */
    record Candidate(
            long serial,
            Disposal.Item item,
            String state,
            boolean inHand,
            Instant lockedUntil,
            boolean lockedForGood) {}

    /** A place that has to be empty. */
    record ToGo(UUID archiveId, String site, ObjectKey key) {}

    /** A version that was removed. */
    record Erased(
            UUID archiveId, String site, String key, String versionId, boolean marker, long size, Instant erasedAt) {}

    /** The minutes. */
    record Minutes(Octets json, Optional<Octets> pdf) {}

    /**
     * One page.
     *
     * @param next where the next page begins, if there is one
     */
    record Page(List<Disposal> items, OptionalLong next) {
        /** Copies the list. */
        public Page {
            items = List.copyOf(items);
        }
    }
}
