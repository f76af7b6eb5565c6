package vn.kyluu.signing.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.kyluu.signing.circumstance.Mark;
import vn.kyluu.signing.completeness.RecordRule;
import vn.kyluu.signing.completeness.RecordRules;
import vn.kyluu.signing.completeness.RequiredForm;
import vn.kyluu.signing.flow.FlowBook;

/** What a record must hold, from the directory {@value #FOLDER} beside the flows. */
public final class RecordFiles {
    private static final String FOLDER = "records";

    private final CheckedJson json = new CheckedJson("records/record.schema.json");

    /**
     * Reads every {@code *.json} there but the schema; a directory that is not there demands nothing (R5).
     *
     * @param directory that of the flows
     * @param flows so that no form is demanded that nobody could sign
     * @throws RulebookFault if one of them cannot be read, is not valid, or contradicts another
     */
    public RecordRules read(Path directory, FlowBook flows) {
        Path folder = directory.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return RecordRules.NONE;
        }
        List<Fault> faults = new ArrayList<>();
        List<RecordRule> rules = new ArrayList<>();
        for (Path file : CheckedJson.files(folder)) {
            String name = FOLDER + "/" + file.getFileName();
            json.read(name, file, faults).ifPresent(root -> {
                unknownForms(name, root, flows, faults);
                rules.add(rule(root));
            });
        }
        if (!faults.isEmpty()) {
            throw new RulebookFault(faults);
        }
        try {
            return new RecordRules(rules);
        } catch (IllegalArgumentException contradiction) {
            String english = String.valueOf(contradiction.getMessage());
            throw new RulebookFault(List.of(new Fault(
                    FOLDER,
                    "",
                    english + " (một loại hồ sơ đứng trong hai tệp). Cách sửa: để loại đó trong một tệp.",
                    english + ". To do: leave that kind in one file.")));
        }
    }

    private static void unknownForms(String name, JsonNode root, FlowBook flows, List<Fault> faults) {
        int i = 0;
        for (JsonNode line : root.get("mustHold")) {
            for (JsonNode form : line.get("forms")) {
                if (!flows.forms().contains(form.asText())) {
                    faults.add(new Fault(
                            name,
                            "/mustHold/" + i + "/forms",
                            "\"" + form.asText()
                                    + "\" không có trong quy trình ký nào nên không ai ký được. Cách sửa: sửa"
                                    + " mã, hoặc thêm mã vào \"forms\" của một quy trình.",
                            "\"" + form.asText()
                                    + "\" stands in no flow, so nobody could sign it. To do: correct the code,"
                                    + " or add it to \"forms\" of a flow."));
                }
            }
            i++;
        }
    }

    private static RecordRule rule(JsonNode root) {
        List<RequiredForm> lines = new ArrayList<>();
        for (JsonNode line : root.get("mustHold")) {
            List<String> forms = new ArrayList<>();
            line.get("forms").forEach(form -> forms.add(form.asText()));
            lines.add(new RequiredForm(
                    forms,
                    line.get("title").get("vi").asText(),
                    line.get("title").get("en").asText(),
                    marks(line.path("onlyIf")),
                    marks(line.path("unless")),
                    line.get("legalBasis").asText(),
                    line.get("source").asText(),
                    line.get("mark").asText()));
        }
        return new RecordRule(
                root.get("name").asText(),
                root.get("version").asInt(),
                root.get("title").get("vi").asText(),
                root.get("title").get("en").asText(),
                marks(root.get("kinds")),
                lines);
    }

    private static Set<Mark> marks(JsonNode codes) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        codes.forEach(code -> marks.add(Mark.of(code.asText()).orElseThrow()));
        return marks;
    }
}
