package vn.kyluu.signing.seal;

import java.util.List;

/**
 * What minutes of a disposal say, as the archive wrote them ({@code kyluu-disposal-minutes-1}).
 *
 * @param kind EXPIRED or MISTAKE
 * @param proposed who and when
 * @param approvals who and when
 * @param destroyedAt ISO 8601 with offset
 * @param leftOut records that were kept after all
 */
public record DisposalMinutes(
        String disposalId,
        String kind,
        String reason,
        String proposed,
        List<String> approvals,
        String destroyedAt,
        List<String> sites,
        List<Line> records,
        List<Line> leftOut) {
    public DisposalMinutes {
        approvals = List.copyOf(approvals);
        sites = List.copyOf(sites);
        records = List.copyOf(records);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * One record.
     *
     * @param removed versions removed at each site, or why it was left out
     */
    public record Line(
            String recordNumber,
            int recordVersion,
            String archiveId,
            String classCode,
            String legalBasis,
            String keepUntil,
            String closingSha256,
            String removed) {}
}
