package vn.kyluu.signing.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kyluu.signing.circumstance.DueRule;
import vn.kyluu.signing.circumstance.Mark;
import vn.kyluu.signing.signer.CredentialKind;

/** A flow as a picture (R7): one column a turn, a box a step, dashed where the record decides. */
public final class FlowPicture {
    private static final int WIDTH = 230;
    private static final int GAP = 46;
    private static final int MARGIN = 20;
    private static final int TOP = 64;
    private static final int LINE = 17;
    private static final int BETWEEN = 18;
    /** Of a character, bold, in the widest of the usual sans-serif fonts: the viewer's own font is not known here. */
    private static final double CHARACTER = 7.4;

    private static final int CHARACTERS_IN_A_BOX = (int) ((WIDTH - 20) / CHARACTER);

    private FlowPicture() {}

    /** SVG 1.1 in UTF-8, with Vietnamese words and a description for those who do not see it. */
    public static String of(FlowTemplate flow) {
        List<List<StepTemplate>> groups = flow.groups();
        int tallest = groups.stream().mapToInt(FlowPicture::height).max().orElseThrow();
        String origin = flow.name() + " v" + flow.version() + " · " + forms(flow);
        int columns = groups.size() * WIDTH + (groups.size() - 1) * GAP;
        int words = (int) (CHARACTER * Math.max(flow.titleVi().length(), origin.length()));
        int width = 2 * MARGIN + Math.max(columns, words);
        int height = TOP + tallest + MARGIN;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " role=\"img\" font-family=\"sans-serif\" font-size=\"13\">\n",
                width,
                height,
                width,
                height));
        svg.append("<title>").append(escaped(flow.titleVi())).append("</title>\n");
        svg.append("<desc>").append(escaped(flow.titleEn())).append("</desc>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        text(svg, MARGIN, 26, "bold", flow.titleVi());
        text(svg, MARGIN, 46, "normal", origin);
        for (int i = 0; i < groups.size(); i++) {
            int left = MARGIN + i * (WIDTH + GAP);
            column(svg, groups.get(i), left, TOP + (tallest - height(groups.get(i))) / 2);
            if (i > 0) {
                arrow(svg, left - GAP, TOP + tallest / 2);
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static void column(StringBuilder svg, List<StepTemplate> steps, int left, int top) {
        int y = top;
        for (StepTemplate step : steps) {
            List<Line> lines = lines(step);
            int high = high(lines);
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\" stroke=\"#345\"%s/>\n",
                    left,
                    y,
                    WIDTH,
                    high,
                    step.certificate() == CredentialKind.FACILITY_SEAL ? "#fdecec" : "#eef4fb",
                    step.onlyIf().isEmpty() ? "" : " stroke-dasharray=\"6 4\""));
            for (int i = 0; i < lines.size(); i++) {
                text(
                        svg,
                        left + 10,
                        y + 21 + i * LINE,
                        lines.get(i).weight(),
                        lines.get(i).words());
            }
            y += high + BETWEEN;
        }
    }

    /** A line of a box. */
    private record Line(String weight, String words) {}

    private static List<Line> lines(StepTemplate step) {
        List<String> facts = new ArrayList<>();
        facts.add(step.role().code() + " · " + step.commitment().vietnamese());
        if (step.certificate() == CredentialKind.FACILITY_SEAL) {
            facts.add("con dấu số của cơ sở");
        }
        if (!step.onlyIf().isEmpty()) {
            facts.add("chỉ khi: "
                    + step.onlyIf().stream().sorted().map(Mark::vietnamese).collect(Collectors.joining(", ")));
        }
        for (DueRule rule : step.due().rules()) {
            facts.add(rule.vietnamese());
        }
        return Stream.concat(
                        broken(step.titleVi()).map(words -> new Line("bold", words)),
                        facts.stream().flatMap(FlowPicture::broken).map(words -> new Line("normal", words)))
                .toList();
    }

    /** In lines that fit into a box, broken between words. */
    private static Stream<String> broken(String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > CHARACTERS_IN_A_BOX) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.stream();
    }

    private static int high(List<Line> lines) {
        return 16 + lines.size() * LINE;
    }

    private static int height(List<StepTemplate> steps) {
        return steps.stream().mapToInt(step -> high(lines(step))).sum() + (steps.size() - 1) * BETWEEN;
    }

    private static void arrow(StringBuilder svg, int left, int y) {
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"M%d %dh%dm-8 -5l8 5l-8 5\" fill=\"none\" stroke=\"#345\"/>\n",
                left + 6,
                y,
                GAP - 12));
    }

    private static String forms(FlowTemplate flow) {
        return flow.forms().stream().sorted().collect(Collectors.joining(", "));
    }

    private static void text(StringBuilder svg, int x, int y, String weight, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" font-weight=\"%s\" fill=\"#123\">%s</text>\n",
                x,
                y,
                weight,
                escaped(words)));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
