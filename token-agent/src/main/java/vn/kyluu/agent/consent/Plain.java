package vn.kyluu.agent.consent;

import java.text.Normalizer;

/** Foreign text made harmless for showing (R3). */
final class Plain {
    private static final int LONGEST = 120;

    private Plain() {}

    static String text(String foreign) {
        StringBuilder shown = new StringBuilder();
        Normalizer.normalize(foreign, Normalizer.Form.NFC).codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED -> shown.append(' ');
                default -> shown.appendCodePoint(point);
            }
        });
        String line = shown.toString().strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
