package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.Line;
import vn.kyluu.demo.staff.Roster;

/** The picture of a signer's handwriting: put in, looked at, taken out; nothing hostile stays. */
@ExtendWith(RunningProduct.class)
class HandwritingST {
    private static final String PATH = "/signing/api/v1/signers/" + Roster.NURSE.code() + "/handwriting";

    private final Line admin;
    private final Line nurse;

    HandwritingST(Launch launch) {
        Trip trip = new Trip(launch);
        this.admin = trip.hospital.line(Roster.ADMIN);
        this.nurse = trip.hospital.line(Roster.NURSE);
    }

    @Test
    void anAdministratorPutsItInSeesItAndTakesItOut() throws IOException {
        assertThat(admin.get(PATH).inWords()).isEqualTo("404 handwriting-unknown");
        assertThat(put(admin, "image/png", png(60, 30)).status()).isEqualTo(204);
        Answer shown = admin.get(PATH).expect(200);
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(shown.body().toByteArray()));
        assertThat(picture.getWidth()).isEqualTo(60);
        assertThat(admin.delete(PATH).status()).isEqualTo(204);
        assertThat(admin.delete(PATH).inWords()).isEqualTo("404 handwriting-unknown");
    }

    @Test
    void refusesWhatIsNoPictureTooLargeOrNotTheAdministrators() throws IOException {
        assertThat(put(nurse, "image/png", png(60, 30)).status()).isEqualTo(403);
        assertThat(put(admin, "image/jpeg", png(60, 30)).status()).isEqualTo(415);
        assertThat(put(admin, "image/png", new byte[] {1, 2, 3}).inWords()).isEqualTo("422 picture-unusable");
        assertThat(put(admin, "image/png", png(2001, 3)).inWords()).isEqualTo("422 picture-unusable");
        assertThat(put(admin, "image/png", new byte[256 * 1024 + 1]).inWords()).isEqualTo("413 too-large");
        assertThat(admin.get(PATH).status()).isEqualTo(404);
    }

    private static Answer put(Line line, String type, byte[] body) {
        return line.put(PATH, type, BodyPublishers.ofByteArray(body));
    }

    /** A stroke on white ground. */
    private static byte[] png(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, y == height / 2 ? 0 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
