package vn.kyluu.archive.wire;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.hold.Hold;
import vn.kyluu.archive.hold.Holds;
import vn.kyluu.archive.hold.ReadHolds;

/**
 * A legal hold.
 *
 * @param state STANDING or LIFTED
 * @param order the hold as it was placed: case, authority, reason, archiveIds
 * @param acts what the caller may do with it as it stands, lift or nothing
 */
public record HoldJson(
        String id,
        String state,
        Map<String, Object> order,
        String placedBy,
        String placedAt,
        @Nullable String liftedBy,
        @Nullable String liftedAt,
        @Nullable String liftReason,
        List<Site> sites,
        List<String> acts) {
    /**
     * How far the hold has come at a site.
     *
     * @param copies of the records it names
     * @param held how many of them have the store's own hold
     */
    public record Site(String site, long copies, long held) {
        static Site of(Map.Entry<String, Holds.Reach> reach) {
            return new Site(
                    reach.getKey(), reach.getValue().copies(), reach.getValue().held());
        }
    }

    /** One page. */
    public record Page(List<HoldJson> items, @Nullable String next) {}

    /** A hold with what the caller may do with it, its moments in this zone. */
    public static HoldJson of(ReadHolds.View view, List<String> acts, ZoneId zone) {
        Moments moments = new Moments(zone);
        Hold hold = view.hold();
        return new HoldJson(
                hold.id().toString(),
                hold.stands() ? "STANDING" : "LIFTED",
                order(hold),
                hold.placedBy(),
                moments.text(hold.placedAt()),
                hold.lifting().map(Hold.Lifting::by).orElse(null),
                moments.text(hold.lifting().map(Hold.Lifting::at)),
                hold.lifting().map(Hold.Lifting::reason).orElse(null),
                new TreeMap<>(view.sites()).entrySet().stream().map(Site::of).toList(),
                acts);
    }

    /** A page with what the caller may do with each, moments in this zone. */
    public static Page of(ReadHolds.Page page, Function<Hold, List<String>> acts, ZoneId zone) {
        return new Page(
                page.items().stream()
                        .map(view -> of(view, acts.apply(view.hold()), zone))
                        .toList(),
                page.next().isPresent() ? Long.toString(page.next().getAsLong(), 36) : null);
    }

    /** What a record shows of a hold on it; a map, for no component can be called {@code case}. */
    static Map<String, Object> brief(Hold hold, ZoneId zone) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", hold.id().toString());
        members.put("case", hold.caseNumber());
        members.put("authority", hold.authority());
        members.put("placedAt", new Moments(zone).text(hold.placedAt()));
        return members;
    }

    private static Map<String, Object> order(Hold hold) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("case", hold.caseNumber());
        members.put("authority", hold.authority());
        members.put("reason", hold.reason());
        members.put(
                "archiveIds",
                hold.records().stream().map(UUID::toString).sorted().toList());
        return members;
    }
}
