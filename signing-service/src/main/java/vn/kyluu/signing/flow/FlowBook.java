package vn.kyluu.signing.flow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All flows of the facility; of each, the newest version. Immutable. */
public final class FlowBook {
    private final Map<String, FlowTemplate> byName = new TreeMap<>();
    private final Map<String, FlowTemplate> byForm = new TreeMap<>();

    /**
     * Takes the newest version of each flow.
     *
     * @throws IllegalArgumentException if a flow stands twice in the same version, or two flows claim the same form
     */
    public FlowBook(Collection<FlowTemplate> templates) {
        for (FlowTemplate each : templates) {
            FlowTemplate other = byName.get(each.name());
            if (other != null && other.version() == each.version()) {
                throw new IllegalArgumentException(
                        "flow " + each.name() + " version " + each.version() + " stands twice");
            }
            if (other == null || other.version() < each.version()) {
                byName.put(each.name(), each);
            }
        }
        for (FlowTemplate each : byName.values()) {
            for (String form : each.forms()) {
                FlowTemplate other = byForm.put(form, each);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "form " + form + " stands in the flows " + other.name() + " and " + each.name());
                }
            }
        }
    }

    /** Codes of every form that a flow takes. */
    public Set<String> forms() {
        return Set.copyOf(byForm.keySet());
    }

    /** Every flow, by name. */
    public List<FlowTemplate> templates() {
        return List.copyOf(byName.values());
    }

    /**
     * The flow for a form.
     *
     * @param flow if named, it must be a flow that takes the form
     * @throws FlowRefusal UNKNOWN_FLOW, UNKNOWN_FORM
     */
    public FlowTemplate choose(Optional<String> flow, String form) {
        if (flow.isPresent() && !byName.containsKey(flow.get())) {
            throw new FlowRefusal(FlowRefusal.Reason.UNKNOWN_FLOW);
        }
        FlowTemplate found = byForm.get(form);
        if (found == null || !flow.orElse(found.name()).equals(found.name())) {
            throw new FlowRefusal(FlowRefusal.Reason.UNKNOWN_FORM);
        }
        return found;
    }
}
