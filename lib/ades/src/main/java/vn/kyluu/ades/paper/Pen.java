package vn.kyluu.ades.paper;

import com.itextpdf.kernel.colors.Color;
import java.util.List;

/** Draws blocks one below the other. */
final class Pen {
    private static final float TITLE = 15;
    private static final float HEADING = 11.5f;
    private static final float BANNER = 14;
    private static final float BANNER_BELOW = 10;
    private static final float TEXT = 9.5f;
    private static final float SMALL = 7.5f;
    private static final float LEADING = 1.3f;
    private static final float SIGN = 26;
    private static final float PAD = 10;
    private static final float INDENT = 12;
    private static final float LABELS = 188;
    private static final float QR = 92;
    private static final float TOGETHER = 420;

    private final Sheets sheets;
    private final Words words;
    private float left = Sheets.MARGIN;
    private float right = Sheets.RIGHT;

    Pen(Sheets sheets, Words words) {
        this.sheets = sheets;
        this.words = words;
    }

    void title(String title) {
        lines(title, TITLE, Sheets.INK, true);
        sheets.down(4);
    }

    void draw(Block block) {
        if (block instanceof Block.Text text) {
            lines(text.text(), TEXT, Sheets.INK, false);
        } else if (block instanceof Block.Small small) {
            lines(small.text(), SMALL, Sheets.SOFT, false);
        } else if (block instanceof Block.Heading heading) {
            // a heading never stands alone at the foot of a page
            sheets.require(HEADING * LEADING + 60);
            sheets.down(8);
            lines(heading.text(), HEADING, Sheets.INK, true);
            sheets.down(2);
        } else if (block instanceof Block.Banner banner) {
            banner(banner);
        } else if (block instanceof Block.Bullet bullet) {
            bullet(bullet);
        } else if (block instanceof Block.Fact fact) {
            fact(fact);
        } else if (block instanceof Block.Entry entry) {
            entry(entry);
        } else if (block instanceof Block.Code code) {
            code(code);
        }
    }

    private void lines(String text, float size, Color colour, boolean bold) {
        for (String line : words.lines(text, size, right - left)) {
            float bottom = sheets.down(size * LEADING);
            sheets.write(line, left, baseline(bottom, size), size, colour, bold);
        }
    }

    private static float baseline(float bottom, float size) {
        return bottom + size * (LEADING - 1) / 2 + size * 0.22f;
    }

    private void banner(Block.Banner banner) {
        float text = left + PAD + SIGN + PAD;
        float room = right - PAD - text;
        List<String> first = words.lines(banner.text(), BANNER, room);
        List<String> second = words.lines(banner.below(), BANNER_BELOW, room);
        float height = first.size() * BANNER * LEADING + second.size() * BANNER_BELOW * LEADING + 2 * PAD;
        sheets.down(4);
        float bottom = sheets.down(Math.max(height, SIGN + 2 * PAD));
        Tone tone = banner.tone();
        float width = right - left;
        sheets.fill(tone.ground(), left, bottom, width, height);
        sheets.canvas()
                .saveState()
                .setStrokeColor(tone.ink())
                .setLineWidth(1.2f)
                .rectangle(left, bottom, width, height)
                .stroke()
                .restoreState();
        Symbols.sign(sheets.canvas(), tone, left + PAD, bottom + (height - SIGN) / 2, SIGN);
        float at = bottom + height - PAD;
        for (String line : first) {
            at -= BANNER * LEADING;
            sheets.write(line, text, baseline(at, BANNER), BANNER, tone.ink(), true);
        }
        for (String line : second) {
            at -= BANNER_BELOW * LEADING;
            sheets.write(line, text, baseline(at, BANNER_BELOW), BANNER_BELOW, tone.ink(), false);
        }
        sheets.down(6);
    }

    private void bullet(Block.Bullet bullet) {
        sheets.require(TEXT * LEADING + SMALL * LEADING);
        left += INDENT;
        float sign = left - INDENT + 2;
        List<String> lines = words.lines(bullet.text(), TEXT, right - left);
        for (int i = 0; i < lines.size(); i++) {
            float baseline = baseline(sheets.down(TEXT * LEADING), TEXT);
            if (i == 0) {
                sheets.write("•", sign, baseline, TEXT, bullet.tone().ink(), true);
            }
            Color colour =
                    bullet.tone() == Tone.GOOD ? Sheets.INK : bullet.tone().ink();
            sheets.write(lines.get(i), left, baseline, TEXT, colour, false);
        }
        if (!bullet.below().isEmpty()) {
            lines(bullet.below(), SMALL, Sheets.SOFT, false);
        }
        left -= INDENT;
    }

    private void fact(Block.Fact fact) {
        List<String> labels = words.lines(fact.label(), SMALL, LABELS - PAD);
        List<String> values = words.lines(fact.value(), TEXT, right - left - LABELS);
        for (int i = 0; i < Math.max(labels.size(), values.size()); i++) {
            float bottom = sheets.down(TEXT * LEADING);
            if (i < labels.size()) {
                sheets.write(labels.get(i), left, baseline(bottom, TEXT), SMALL, Sheets.SOFT, false);
            }
            if (i < values.size()) {
                sheets.write(values.get(i), left + LABELS, baseline(bottom, TEXT), TEXT, Sheets.INK, false);
            }
        }
    }

    private void entry(Block.Entry entry) {
        float height = 0;
        for (Block each : entry.inside()) {
            height += height(each);
        }
        // kept together, if it is not longer than most pages
        sheets.require(Math.min(height + 3 * TEXT * LEADING, TOGETHER));
        sheets.down(5);
        sheets.beginBar(entry.tone().ink());
        left += INDENT;
        float size = TEXT + 1;
        String tag = words.lines(entry.tag(), size, Float.MAX_VALUE).get(0);
        float tagged = words.width(tag, size) + INDENT + 4;
        List<String> titles = words.lines(entry.title(), size, right - left - tagged - PAD);
        for (int i = 0; i < titles.size(); i++) {
            float bottom = sheets.down(size * LEADING);
            sheets.write(titles.get(i), left, baseline(bottom, size), size, Sheets.INK, true);
            if (i == 0) {
                float at = right - tagged;
                Symbols.sign(sheets.canvas(), entry.tone(), at, bottom + 3, size - 1);
                sheets.write(
                        tag,
                        at + INDENT + 2,
                        baseline(bottom, size),
                        size,
                        entry.tone().ink(),
                        true);
            }
        }
        entry.inside().forEach(this::draw);
        left -= INDENT;
        sheets.endBar();
        sheets.down(3);
    }

    /** About how high it will be inside an entry. */
    private float height(Block block) {
        float room = right - left - INDENT;
        if (block instanceof Block.Fact fact) {
            int labels = words.lines(fact.label(), SMALL, LABELS - PAD).size();
            return TEXT
                    * LEADING
                    * Math.max(
                            labels,
                            words.lines(fact.value(), TEXT, room - LABELS).size());
        }
        if (block instanceof Block.Text text) {
            return TEXT * LEADING * words.lines(text.text(), TEXT, room).size();
        }
        if (block instanceof Block.Bullet bullet) {
            return TEXT
                            * LEADING
                            * words.lines(bullet.text(), TEXT, room - INDENT).size()
                    + SMALL
                            * LEADING
                            * words.lines(bullet.below(), SMALL, room - INDENT).size();
        }
        return TEXT * LEADING;
    }

    private void code(Block.Code code) {
        sheets.require(QR + PAD);
        float top = sheets.y();
        int page = sheets.page();
        Symbols.qr(sheets.canvas(), code.address(), right - QR, top - QR, QR);
        right -= QR + PAD;
        code.beside().forEach(this::draw);
        right += QR + PAD;
        if (sheets.page() == page && sheets.y() > top - QR) {
            sheets.to(top - QR);
        }
    }
}
