package vn.kyluu.ades.paper;

import java.util.ArrayList;
import java.util.List;
import vn.kyluu.ades.stamp.StampFont;

/** Breaks text into lines that fit (R2). */
final class Words {
    private final StampFont measure = StampFont.bundled();

    /** At spaces; a word that is longer than the room is cut. */
    List<String> lines(String text, float size, float room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : measure.drawable(text).split(" ", -1)) {
            for (String piece : cut(word, size, room)) {
                String longer = line.length() == 0 ? piece : line + " " + piece;
                if (line.length() > 0 && width(longer, size) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(piece);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
        }
        lines.add(line.toString());
        return lines;
    }

    float width(String drawable, float size) {
        return (float) (measure.width(drawable) * size);
    }

    private List<String> cut(String word, float size, float room) {
        List<String> pieces = new ArrayList<>();
        String rest = word;
        while (width(rest, size) > room) {
            int end = rest.length();
            while (end > 1 && width(rest.substring(0, end), size) > room) {
                end--;
            }
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }
}
