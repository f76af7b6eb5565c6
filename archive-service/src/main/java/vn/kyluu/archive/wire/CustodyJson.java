package vn.kyluu.archive.wire;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.fixity.LockTrials;
import vn.kyluu.archive.fixity.ReadCoverage;
import vn.kyluu.archive.replication.ReadCustody;

/** How both sites are. */
public record CustodyJson(
        List<Site> sites, List<OpenIncident> incidents, List<FixityJson.Site> coverage, List<Locks> locks) {
    /**
     * One site.
     *
     * @param trouble FULL, UNWRITABLE, UNREADABLE, BUSY, DENIED or UNFIT, if it is not reachable or did not take the last writes
     * @param backlog objects still owed to it
     */
    public record Site(
            String site,
            boolean reachable,
            @Nullable String trouble,
            long objects,
            long backlog,
            @Nullable String oldestVerifiedAt) {}

    /**
     * What came of trying a site's locks.
     *
     * @param writeOnce whether everything was refused; false means that the site releases what it should keep
     * @param succeeded what should have been refused
     */
    public record Locks(String site, boolean writeOnce, String triedAt, List<String> succeeded) {
        static Locks of(String site, LockTrials.Noted noted, Moments moments) {
            return new Locks(
                    site,
                    noted.trial().holds(),
                    moments.text(noted.at()),
                    noted.trial().succeeded().stream().map(Enum::name).sorted().toList());
        }
    }

    /** Something wrong with one object at one site. */
    public record OpenIncident(String at, String site, String key, String kind) {}

    /** The overview and what the last thirty days of looking have found, with moments in this zone. */
    public static CustodyJson of(
            ReadCustody.Overview overview,
            List<ReadCoverage.SiteCoverage> coverage,
            Map<String, LockTrials.Noted> locks,
            ZoneId zone) {
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
                coverage.stream().map(site -> FixityJson.Site.of(site, moments)).toList(),
                locks.entrySet().stream()
                        .map(site -> Locks.of(site.getKey(), site.getValue(), moments))
                        .toList());
    }
}
