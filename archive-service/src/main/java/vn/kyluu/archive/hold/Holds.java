package vn.kyluu.archive.hold;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** The book of holds. Called inside a unit of work. */
public interface Holds {
    /** All versions of these records that are still kept, later ones included. */
    Set<UUID> versions(Set<UUID> records);

    /**
     * Records of these of which something is still kept; nobody destroys any version of them until this unit of work ends.
     *
     * @return those that are not there any more, or were never
     */
    Set<UUID> gone(Set<UUID> records);

    /** Notes a new hold. */
    void add(Hold hold);

    /** The hold with this identifier; nobody else changes it until this unit of work ends. */
    Optional<Hold> forChange(UUID id);

    /** The hold with this identifier. */
    Optional<Hold> byId(UUID id);

    /** Notes how a hold ended. */
    void lift(UUID id, Hold.Lifting lifting);

    /** Holds that stand on a record, whichever of its versions they name, oldest first. */
    List<Hold> on(UUID archiveId);

    /** One page, newest first. */
    Page page(boolean standing, OptionalLong after, int limit);

    /** How many copies of a hold's records there are at each site, and how many have the store's hold. */
    Map<String, Reach> reach(UUID id);

    /** How far a hold has come at one site. */
    record Reach(long copies, long held) {}

    /**
     * One page.
     *
     * @param next where the next page begins, if there is one
     */
    record Page(List<Hold> items, OptionalLong next) {
        /** Copies the list. */
        public Page {
            items = List.copyOf(items);
        }
    }
}
