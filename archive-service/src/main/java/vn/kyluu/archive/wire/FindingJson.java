package vn.kyluu.archive.wire;

import java.util.List;
import java.util.Locale;
import vn.kyluu.ades.validation.Finding;

/** One finding, in the language asked for. */
public record FindingJson(String code, String severity, String text) {
    static List<FindingJson> of(List<Finding> findings, Locale locale) {
        return findings.stream()
                .map(finding -> new FindingJson(
                        finding.code().name(), finding.severity().name(), finding.text(locale)))
                .toList();
    }
}
