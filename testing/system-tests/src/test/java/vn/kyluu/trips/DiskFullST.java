package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.InspectorDesk;
import vn.kyluu.demo.desk.SignerDesk;
import vn.kyluu.demo.job.CaseFile;
import vn.kyluu.demo.machine.Postgres;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;

/** A disk without room: each of the disks that the product writes to, filled for real. */
@ExtendWith(RunningProduct.class)
class DiskFullST {
    private final Trip trip;

    DiskFullST(Launch launch) {
        this.trip = new Trip(launch);
    }

    @Test
    @Tag("slow")
    void keepsOneCopyWhenTheOtherSitesDiskIsFullAndCompletesByItself() throws Exception {
        Path site = trip.launch.product().home().site("b");
        String mark = Files.readString(site.resolve(".kyluu-site"));
        CaseFile file;
        try (SmallDisk disk = SmallDisk.over(site, 256)) {
            Files.writeString(site.resolve(".kyluu-site"), mark);
            disk.fill();
            assertThat(trip.readyWithSiteB()).isEqualTo("FULL");
            file = trip.delivered();
            Trip.await("one copy is there", 60, () -> trip.copies(file).equals(List.of("Cơ sở chính")));
            assertThat(site("Cơ sở dự phòng").path("trouble").asText()).isEqualTo("FULL");
            assertThat(state(file)).isEqualTo("DELIVERING");
        }
        Trip.await("archived at both sites", 120, () -> state(file).equals("ARCHIVED"));
        assertThat(receipts(file)).isEqualTo(2);
    }

    @Test
    @Tag("slow")
    void keepsTheClosedRecordWhenTheArchivesOwnDiskIsFullAndDeliversItLater() throws Exception {
        CaseFile file;
        try (SmallDisk disk = SmallDisk.over(trip.launch.product().home().spool(), 64)) {
            disk.fill();
            file = trip.delivered();
            Trip.await("delivery was tried", 60, () -> attempts(file) > 0);
            assertThat(state(file)).isEqualTo("DELIVERING");
            assertThat(trip.copies(file)).isEmpty();
        }
        Trip.await("archived at both sites", 180, () -> state(file).equals("ARCHIVED"));
        assertThat(receipts(file)).isEqualTo(2);
    }

    @Test
    void saysThatTheDatabaseHasNoRoomAndTakesDocumentsWhenItHas() throws Exception {
        Path disk = Files.createDirectories(trip.launch.product().home().root().resolve("small-tablespace"));
        try (SmallDisk small = SmallDisk.over(disk, contentKibibytes() + 6 * 1024)) {
            // a table space must be gone before its disk is: without it the database ends at its next checkpoint
            try {
                keepContentOn("small");
                small.fill();
                Visit visit = trip.visit();
                Answer refused = IntStream.range(0, 40)
                        .mapToObj(number -> trip.submitPdf(trip.visit(), DischargeSummary.of(visit)))
                        .filter(answer -> answer.status() != 201)
                        .findFirst()
                        .orElseThrow();
                assertThat(refused.inWords()).isEqualTo("503 database-outage");
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                assertThat(refused.text()).doesNotContain("Exception", "No space", "small-tablespace");
                small.clear();
                trip.summary(visit);
            } finally {
                keepContentOn("pg_default");
            }
        }
    }

    @Test
    void saysThatItsScratchDiskIsFullAndReadsDocumentsWhenThereIsRoom() throws Exception {
        Visit visit = trip.visit();
        Octets large = padded(DischargeSummary.of(visit), 1_500_000);
        try (SmallDisk disk = SmallDisk.over(trip.launch.product().home().scratch(), 64)) {
            disk.fill();
            Answer refused = trip.submitPdf(visit, large);
            assertThat(refused.inWords()).isEqualTo("503 scratch-outage");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(new InspectorDesk(trip.hospital)
                            .verify("a.pdf", "application/pdf", large)
                            .inWords())
                    .isIn("503 scratch-outage", "503 spool-outage");
        }
        assertThat(trip.submitPdf(visit, large).inWords()).isEqualTo("422 pdf-malformed");
        trip.summary(visit);
    }

    @Test
    void keepsALargeDocumentUnsignedWhileItsScratchDiskIsFullAndSignsItLater() throws Exception {
        Visit visit = trip.visit();
        Octets scan = scan(10 << 20);
        Answer taken = trip.submitPdf(visit, scan);
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        String document = taken.json().path("id").asText();
        SignerDesk doctor = trip.desk(Roster.DOCTOR);
        try (SmallDisk disk = SmallDisk.over(trip.launch.product().home().scratch(), 64)) {
            disk.fill();
            Answer refused = doctor.sign(List.of(document));
            assertThat(refused.inWords()).isEqualTo("503 scratch-outage");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(trip.submitPdf(visit, scan).inWords()).isEqualTo("503 scratch-outage");
        }
        assertThat(doctor.sign(List.of(document)).status()).isLessThan(300);
    }

    /** A page that is one picture, not compressed. */
    private static Octets scan(int size) {
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /S 5 0 R >> >> >>",
                "<< /Length 30 >>\nstream\nq 595 0 0 842 0 0 cm /S Do Q  \nendstream",
                "<< /Type /XObject /Subtype /Image /Width 1024 /Height " + size / 1024
                        + " /ColorSpace /DeviceGray /BitsPerComponent 8 /Length " + size + " >>\nstream\n"
                        + "#".repeat(size) + "\nendstream");
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        StringBuilder xref = new StringBuilder("xref\n0 6\n0000000000 65535 f\r\n");
        for (int i = 0; i < objects.size(); i++) {
            xref.append("%010d 00000 n\r\n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int end = pdf.length();
        pdf.append(xref)
                .append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n")
                .append(end)
                .append("\n%%EOF\n");
        return Octets.of(pdf.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Longer than what is kept in memory while it comes in. */
    private static Octets padded(Octets pdf, int length) {
        byte[] longer = Arrays.copyOf(pdf.toByteArray(), pdf.size() + length);
        Arrays.fill(longer, pdf.size(), longer.length, (byte) '\n');
        return Octets.of(longer);
    }

    /** Of what the tests before this one left in the table of the documents' bytes. */
    private int contentKibibytes() throws SQLException {
        try (Connection connection = Postgres.administer(trip.launch.product().home());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_total_relation_size('signing.content') / 1024")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Moves the table of the documents' bytes; the small table space lies on the small disk. */
    private void keepContentOn(String tablespace) throws SQLException {
        try (Connection connection = Postgres.administer(trip.launch.product().home());
                Statement statement = connection.createStatement()) {
            if (!tablespace.startsWith("pg_")) {
                Path folder = trip.launch.product().home().root().resolve("small-tablespace");
                statement.execute("create tablespace " + tablespace + " location '" + folder + "'");
                statement.execute("alter table signing.content set tablespace " + tablespace);
            } else {
                statement.execute("alter table signing.content set tablespace " + tablespace);
                statement.execute("drop tablespace small");
            }
        }
    }

    /** Told by the outbox only: nobody outside counts them. */
    private int attempts(CaseFile file) {
        try (Connection connection = Postgres.connect(trip.launch.product().home());
                PreparedStatement asked =
                        connection.prepareStatement("select attempts from signing.deposit where record_number = ?")) {
            asked.setString(1, file.number());
            try (ResultSet row = asked.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode site(String name) {
        JsonNode sites = trip.hospital
                .line(Roster.ADMIN)
                .get("/archive/api/v1/custody")
                .expect(200)
                .json()
                .path("sites");
        return StreamSupport.stream(sites.spliterator(), false)
                .filter(one -> one.path("site").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String state(CaseFile file) {
        return trip.closure(file).path("state").asText();
    }

    private int receipts(CaseFile file) {
        return trip.closure(file).path("receipt").path("sites").size();
    }
}
