package vn.kyluu.archive.wire;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.disposal.Disposal;
import vn.kyluu.archive.disposal.Disposals;
import vn.kyluu.archive.disposal.ListExpired;
import vn.kyluu.archive.disposal.ReadDisposals;

/**
 * A disposal.
 *
 * @param state PROPOSED, APPROVED, DESTROYING, DESTROYED, SEALED, DONE or WITHDRAWN
 * @param trouble why it does not go on now
 * @param records each with archiveId, recordNumber, recordVersion, class, legalBasis, until, and excluded if it was left out
 * @param acts what the caller may do with it as it stands, of approve, withdraw and minutes
 */
public record DisposalJson(
        String id,
        String kind,
        String state,
        String stateAt,
        String reason,
        String proposedBy,
        String proposedAt,
        @Nullable String trouble,
        List<Approval> approvals,
        List<Map<String, Object>> records,
        List<Receipt> receipts,
        List<String> acts) {
    /** Who agreed. */
    public record Approval(String staffCode, String role, String at) {}

    /** What was removed. */
    public record Receipt(
            String archiveId,
            String site,
            String key,
            String versionId,
            boolean deleteMarker,
            long size,
            String erasedAt) {}

    /** One page, without receipts. */
    public record Page(List<DisposalJson> items, @Nullable String next) {}

    /** Records for review; {@code holds} keep a record all the same; {@code acts} has propose unless something is against it. */
    public record Expired(
            List<Map<String, Object>> items, @Nullable String next) {}

    /** A disposal with what the caller may do with it, its moments in this zone. */
    public static DisposalJson of(ReadDisposals.View view, List<String> acts, ZoneId zone) {
        Moments moments = new Moments(zone);
        return of(
                view.disposal(),
                view.erasures().stream().map(erased -> receipt(erased, moments)).toList(),
                acts,
                moments);
    }

    private static DisposalJson of(Disposal disposal, List<Receipt> receipts, List<String> acts, Moments moments) {
        return new DisposalJson(
                disposal.id().toString(),
                disposal.kind().name(),
                disposal.state().name(),
                moments.text(disposal.stateAt()),
                disposal.reason(),
                disposal.proposedBy(),
                moments.text(disposal.proposedAt()),
                disposal.trouble().orElse(null),
                disposal.approvals().stream()
                        .map(approval -> new Approval(
                                approval.staffCode(),
                                approval.director() ? "director" : "records",
                                moments.text(approval.at())))
                        .toList(),
                disposal.items().stream().map(DisposalJson::item).toList(),
                receipts,
                acts);
    }

    /** A page with what the caller may do with each, moments in this zone. */
    public static Page of(Disposals.Page page, Function<Disposal, List<String>> acts, ZoneId zone) {
        Moments moments = new Moments(zone);
        return new Page(
                page.items().stream()
                        .map(disposal -> of(disposal, List.of(), acts.apply(disposal), moments))
                        .toList(),
                next(page.next()));
    }

    /**
     * The list for review with moments in this zone.
     *
     * @param mayPropose whether the caller's roles may
     */
    public static Expired of(ListExpired.Page page, boolean mayPropose, ZoneId zone) {
        return new Expired(
                page.items().stream()
                        .map(line -> {
                            Map<String, Object> members = item(line.item());
                            members.put(
                                    "holds",
                                    line.holds().stream()
                                            .map(hold -> HoldJson.brief(hold, zone))
                                            .toList());
                            members.put("acts", mayPropose && line.free() ? List.of("propose") : List.of());
                            return members;
                        })
                        .toList(),
                next(page.next()));
    }

    private static @Nullable String next(OptionalLong next) {
        return next.isPresent() ? Long.toString(next.getAsLong(), 36) : null;
    }

    private static Receipt receipt(Disposals.Erased erased, Moments moments) {
        return new Receipt(
                erased.archiveId().toString(),
                erased.site(),
                erased.key(),
                erased.versionId(),
                erased.marker(),
                erased.size(),
                moments.text(erased.erasedAt()));
    }

    private static Map<String, Object> item(Disposal.Item item) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("archiveId", item.archiveId().toString());
        members.put("recordNumber", item.recordNumber());
        members.put("recordVersion", item.recordVersion());
        members.put("class", item.classCode());
        members.put("legalBasis", item.legalBasis());
        members.put("until", item.keepUntil().map(LocalDate::toString).orElse("PERMANENT"));
        members.put("documents", item.documents());
        item.excluded().ifPresent(why -> members.put("excluded", why));
        return members;
    }
}
