package vn.kyluu.archive.wire;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.fixity.ReadCoverage;
import vn.kyluu.archive.replication.ReadCustody;

/** How both sites are. */
public record CustodyJson(List<Site> sites, List<OpenIncident> incidents, List<FixityJson.Site> coverage) {
    /**
     * One site.
     *
     * @param trouble FULL, UNWRITABLE, UNREADABLE, BUSY, DENIED or UNFIT, if it is not reachable
     * @param backlog objects still owed to it
     */
    public record Site(
            String site,
            boolean reachable,
            @Nullable String trouble,
            long objects,
            long backlog,
            @Nullable String oldestVerifiedAt) {}

    /** Something wrong with one object at one site. */
    public record OpenIncident(String at, String site, String key, String kind) {}

    /** The overview and what the last thirty days of looking have found, with moments in this zone. */
    public static CustodyJson of(ReadCustody.Overview overview, List<ReadCoverage.SiteCoverage> coverage, ZoneId zone) {
        Moments moments = new Moments(zone);
        return new CustodyJson(
                overview.sites().stream()
                        .map(site -> new Site(
                                site.name(),
                                site.trouble().isEmpty(),
                                site.trouble().map(Enum::name).orElse(null),
                                site.tally().objects(),
                                site.tally().backlog(),
                                moments.text(site.tally().oldestVerifiedAt())))
                        .toList(),
                overview.incidents().stream()
                        .map(incident -> new OpenIncident(
                                moments.text(incident.at()),
                                incident.site(),
                                incident.path(),
                                incident.kind().name()))
                        .toList(),
                coverage.stream().map(site -> FixityJson.Site.of(site, moments)).toList());
    }
}
