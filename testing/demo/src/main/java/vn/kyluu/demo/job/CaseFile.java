package vn.kyluu.demo.job;

import java.util.List;
import vn.kyluu.demo.paper.Visit;

/**
 * A record on its way.
 *
 * @param visit what it is about
 * @param summary id of the discharge summary
 * @param treatment id of the treatment sheet
 * @param xml id of the XML record
 */
public record CaseFile(Visit visit, String summary, String treatment, String xml) {
    /** Ids of all three, in the order in which they were handed in. */
    public List<String> documents() {
        return List.of(summary, treatment, xml);
    }

    /** Number of the record. */
    public String number() {
        return visit.recordNumber();
    }
}
