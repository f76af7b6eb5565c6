package vn.kyluu.archive.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.retention.Circumstance;

class ManifestReaderTest {
    private final ManifestReader reader = new ManifestReader();

    @Test
    void readsHeadCircumstancesDocumentsAndSteps() throws IOException {
        ClosingManifest manifest = reader.read(octets(sample()));

        assertThat(manifest.head().number()).isEqualTo("2026-000123");
        assertThat(manifest.head().patient().name()).isEqualTo("Trần Văn Thử");
        assertThat(manifest.head().circumstances())
                .isEqualTo(Set.of(Circumstance.DEATH, Circumstance.TRAFFIC_ACCIDENT));
        assertThat(manifest.head().closedAt()).hasToString("2026-11-20T09:15:30+07:00");
        assertThat(manifest.documents()).hasSize(2);
        assertThat(manifest.documents().get(1).flow()).isEqualTo("standard/3");
        assertThat(manifest.documents().get(0).signers()).extracting("step").containsExactly("doctor", "head");
        assertThat(manifest.signedSteps()).containsExactly("head", "director", "seal");
    }

    @Test
    void refusesADocumentTypeAndWithItEveryEntity() throws IOException {
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n<ClosingManifest";
        assertRefused(
                sample().replaceFirst("<ClosingManifest", doctype).replace("Trần Văn Thử", "&e;"),
                MalformedManifest.Reason.DTD_FORBIDDEN);
    }

    @Test
    void refusesWhatIsNotXmlOrNotAfterTheSchema() throws IOException {
        assertRefused("%PDF-1.7", MalformedManifest.Reason.NOT_XML);
        assertRefused("<a/>", MalformedManifest.Reason.NOT_AFTER_SCHEMA);
        assertRefused(
                sample().replace("kind=\"INPATIENT\"", "kind=\"SLEEPING\""), MalformedManifest.Reason.NOT_AFTER_SCHEMA);
        assertRefused(
                sample().replace("at=\"2026-11-20T09:15:30+07:00\"", "at=\"2026-11-20T09:15:30\""),
                MalformedManifest.Reason.NOT_AFTER_SCHEMA);
        assertRefused(
                sample().replace("size=\"12345\"", "size=\"99999999999999999999\""),
                MalformedManifest.Reason.NOT_AFTER_SCHEMA);
    }

    @Test
    void refusesGapsAndRepetitionsInTheNumbering() throws IOException {
        assertRefused(sample().replace("<Document n=\"2\"", "<Document n=\"3\""), MalformedManifest.Reason.NUMBERING);
        assertRefused(
                sample().replace("22222222-2222-4222-8222-222222222222", "11111111-1111-4111-8111-111111111111"),
                MalformedManifest.Reason.NUMBERING);
    }

    @Test
    void tellsNothingOfThePatientWhenItRefuses() throws IOException {
        assertThatThrownBy(() -> reader.read(octets(sample().replace("birthDate=\"1960-01-31\"", "birthDate=\"?\""))))
                .isInstanceOf(MalformedManifest.class)
                .hasMessageNotContaining("Trần");
    }

    private void assertRefused(String xml, MalformedManifest.Reason reason) {
        assertThatThrownBy(() -> reader.read(octets(xml)))
                .isInstanceOf(MalformedManifest.class)
                .extracting("reason")
                .isEqualTo(reason);
    }

    private static String sample() throws IOException {
        try (var in = ManifestReaderTest.class.getResourceAsStream("closing-manifest.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
