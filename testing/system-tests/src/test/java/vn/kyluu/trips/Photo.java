package vn.kyluu.trips;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture of a paper copy, held a little aslant, with a QR on it. */
final class Photo {
    private static final int QR = 260;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 640;
    private static final double ASLANT = 0.12;

    private Photo() {}

    /** JPEG. */
    static byte[] of(String text) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = picture.createGraphics();
        ink.setColor(new Color(226, 222, 210));
        ink.fillRect(0, 0, WIDTH, HEIGHT);
        ink.rotate(ASLANT, WIDTH / 2.0, HEIGHT / 2.0);
        ink.drawImage(qr(text), (WIDTH - QR) / 2, (HEIGHT - QR) / 2, null);
        ink.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jpeg.toByteArray();
    }

    private static BufferedImage qr(String text) {
        BufferedImage code = new BufferedImage(QR, QR, BufferedImage.TYPE_INT_RGB);
        try {
            BitMatrix bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, QR, QR);
            for (int x = 0; x < QR; x++) {
                for (int y = 0; y < QR; y++) {
                    code.setRGB(x, y, bits.get(x, y) ? 0x202020 : 0xf4f4f0);
                }
            }
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
        return code;
    }
}
