package vn.kyluu.signing.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.flow.FlowTemplate;

/** The files of a directory as a book of flows. */
public final class FlowFiles {
    private final CheckedJson json = new CheckedJson("flow.schema.json");

    /**
     * Reads every {@code *.json} but the schema (R1).
     *
     * @throws RulebookFault if one of them cannot be read, is not valid, makes no sense, or contradicts another
     */
    public FlowBook read(Path directory) {
        List<Fault> faults = new ArrayList<>();
        List<FlowTemplate> templates = new ArrayList<>();
        for (Path file : CheckedJson.files(directory)) {
            read(file, templates, faults);
        }
        if (faults.isEmpty() && templates.isEmpty()) {
            faults.add(new Fault(directory.toString(), "", "không có quy trình nào.", "no flow at all."));
        }
        if (!faults.isEmpty()) {
            throw new RulebookFault(faults);
        }
        try {
            return new FlowBook(templates);
        } catch (IllegalArgumentException contradiction) {
            String english = String.valueOf(contradiction.getMessage());
            throw new RulebookFault(
                    List.of(new Fault(directory.toString(), "", english + " (hai tệp nói khác nhau).", english + ".")));
        }
    }

    private void read(Path file, List<FlowTemplate> templates, List<Fault> faults) {
        String name = String.valueOf(file.getFileName());
        Optional<JsonNode> root = json.read(name, file, faults);
        if (root.isEmpty()) {
            return;
        }
        List<Fault> twice = FlowChecks.names(name, root.get());
        faults.addAll(twice);
        if (twice.isEmpty()) {
            try {
                FlowTemplate template = FlowJson.template(root.get());
                faults.addAll(FlowChecks.of(name, template));
                templates.add(template);
            } catch (IllegalArgumentException e) {
                faults.add(new Fault(name, "", String.valueOf(e.getMessage()), String.valueOf(e.getMessage())));
            }
        }
    }
}
