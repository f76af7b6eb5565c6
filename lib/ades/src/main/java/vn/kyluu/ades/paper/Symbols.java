package vn.kyluu.ades.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants.LineCapStyle;
import java.util.Map;

/** What is drawn and not written: the signs of verdicts (R3), and the QR (R5). */
final class Symbols {
    private Symbols() {}

    /** A sign in a square of that side. */
    static void sign(PdfCanvas on, Tone tone, float left, float bottom, float side) {
        on.saveState()
                .setStrokeColor(tone.ink())
                .setFillColor(tone.ink())
                .setLineWidth(side / 7)
                .setLineCapStyle(LineCapStyle.ROUND);
        switch (tone) {
            case GOOD ->
                on.moveTo(left + side * 0.12, bottom + side * 0.5)
                        .lineTo(left + side * 0.38, bottom + side * 0.2)
                        .lineTo(left + side * 0.88, bottom + side * 0.82)
                        .stroke();
            case BAD ->
                on.moveTo(left + side * 0.18, bottom + side * 0.18)
                        .lineTo(left + side * 0.82, bottom + side * 0.82)
                        .moveTo(left + side * 0.18, bottom + side * 0.82)
                        .lineTo(left + side * 0.82, bottom + side * 0.18)
                        .stroke();
            case OPEN -> {
                on.moveTo(left + side * 0.26, bottom + side * 0.68)
                        .curveTo(
                                left + side * 0.3,
                                bottom + side * 1.02,
                                left + side * 0.8,
                                bottom + side * 0.96,
                                left + side * 0.76,
                                bottom + side * 0.68)
                        .curveTo(
                                left + side * 0.74,
                                bottom + side * 0.52,
                                left + side * 0.5,
                                bottom + side * 0.5,
                                left + side * 0.5,
                                bottom + side * 0.3)
                        .stroke();
                on.circle(left + side * 0.5, bottom + side * 0.08, side * 0.09).fill();
            }
        }
        on.restoreState();
    }

    /** A QR with its quiet zone in a square of that side. */
    static void qr(PdfCanvas on, String address, float left, float bottom, float side) {
        BitMatrix bits = bits(address);
        float dot = side / bits.getWidth();
        on.saveState().setFillColor(Sheets.INK);
        for (int row = 0; row < bits.getHeight(); row++) {
            int from = 0;
            while (from < bits.getWidth()) {
                int to = from;
                while (to < bits.getWidth() && bits.get(to, row)) {
                    to++;
                }
                if (to > from) {
                    on.rectangle(left + from * dot, bottom + side - (row + 1) * dot, (to - from) * dot, dot);
                }
                from = to + 1;
            }
        }
        on.fill().restoreState();
    }

    private static BitMatrix bits(String address) {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
        } catch (WriterException e) {
            throw new IllegalArgumentException("an address that no QR can hold", e);
        }
    }
}
