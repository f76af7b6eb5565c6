package vn.kyluu.ades.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.SigningWorld.Signer;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignedDocument;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.ades.timestamp.TimestampOutage;
import vn.kyluu.ades.timestamp.TimestampToken;

/** R8: what a signature adds to a PDF. */
class SignatureSizeIT {
    private static final Pattern CONTENTS = Pattern.compile("/Contents <([0-9a-f]+)>");

    private static SigningWorld world;

    @BeforeAll
    static void open() {
        world = new SigningWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void aVisibleSignatureWithATimeStampAddsAtMostTwelveKilobytes() {
        PadesCreation creation = new PadesCreation(tokenSize());
        Octets before = SigningWorld.preparedPdf();
        for (int i = 0; i < 4; i++) {
            Position position = i == 0 ? Position.FIRST : i == 3 ? Position.LAST : Position.MIDDLE;
            Signer signer = world.signers().get(i);
            Octets after = sign(creation, before, world.spec(SignatureFormat.PADES, signer, position), signer)
                    .bytes();
            System.out.println(signer.algorithm() + " adds " + (after.size() - before.size()) + " bytes, of them hole "
                    + room(after) * 2 + ", unused " + unused(after) * 2 + "; token " + tokenSize());
            assertThat(after.size() - before.size()).isLessThanOrEqualTo(12 * 1024);
            before = after;
        }
    }

    @Test
    void theStampsAfterTheFirstTakeAtMostTwoKilobytes() {
        PadesCreation creation = new PadesCreation(tokenSize());
        Octets before = SigningWorld.preparedPdf();
        String longest = "Nguyễn Phước Hoàng Quỳnh Ngữ Ưu Đàm Thị Mỹ Ễnh Trường Giang Ỷ";
        for (int i = 0; i < 4; i++) {
            Position position = i == 0 ? Position.FIRST : i == 3 ? Position.LAST : Position.MIDDLE;
            Signer usual = world.signers().get(i);
            Signer signer = new Signer(usual.step(), longest, usual.title(), usual.key(), usual.algorithm());
            Octets after = sign(creation, before, world.spec(SignatureFormat.PADES, signer, position), signer)
                    .bytes();
            String added = after.text(before.size(), after.size());
            int appearance = added.indexOf("/Type /XObject");
            assertThat(added.indexOf("endobj", appearance) - appearance).isLessThanOrEqualTo(2048);
            assertThat(added).doesNotContain("/FontFile");
            before = after;
        }
    }

    @Test
    void preparationAddsTheSheetAndTheFontOnce() {
        int added = SigningWorld.preparedPdf().size() - SigningWorld.plainPdf().size();
        System.out.println("preparation adds " + added + " bytes");
        assertThat(added).isLessThanOrEqualTo(33 * 1024);
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void theRoomWithoutATokenIsLargeEnoughAndNotMuchLarger(SignatureAlgorithm algorithm) {
        Signer key = world.signers().get(algorithm.isRsa() ? 0 : 1);
        for (String title : new String[] {"", "Bác sĩ", "Trưởng khoa Ngoại tổng hợp ".repeat(100)}) {
            Signer signer = new Signer(key.step(), key.name(), title, key.key(), algorithm);
            SignatureSpec spec = world.spec(SignatureFormat.PADES, signer, Position.ONLY);
            Octets prepared = SigningWorld.preparedPdf();
            PadesCreation creation = new PadesCreation(1);
            SignatureValue value = world.sign(signer, creation.prepare(prepared, spec));
            Octets signed =
                    creation.assemble(prepared, spec, value, Optional.empty()).bytes();
            assertThat(unused(signed) - 1536)
                    .as(algorithm + " " + title.length())
                    .isBetween(0, 130);
        }
    }

    @Test
    void aTokenTooLargeLeavesTheSignatureAndTeachesTheNextOne() {
        PadesCreation creation = new PadesCreation(1);
        SignatureSpec spec = world.spec(SignatureFormat.PADES, world.doctor(), Position.ONLY);
        Octets prepared = SigningWorld.preparedPdf();
        SignatureValue value = world.sign(world.doctor(), creation.prepare(prepared, spec));
        assertThatThrownBy(() -> creation.assemble(prepared, spec, value, Optional.of(world.authority())))
                .isInstanceOfSatisfying(
                        TimestampOutage.class,
                        outage -> assertThat(outage.retryHelps()).isFalse());
        assertThat(creation.assemble(prepared, spec, value, Optional.empty()).timestampTime())
                .isEmpty();
        assertThat(sign(creation, prepared, spec, world.doctor()).timestampTime())
                .isPresent();
    }

    @Test
    void anotherProgramThatLearntAnotherSizeStillAssembles() {
        SignatureSpec spec = world.spec(SignatureFormat.PADES, world.doctor(), Position.ONLY);
        Octets prepared = SigningWorld.preparedPdf();
        SignatureValue value = world.sign(world.doctor(), new PadesCreation(4000).prepare(prepared, spec));
        assertThat(new PadesCreation()
                        .assemble(prepared, spec, value, Optional.of(world.authority()))
                        .timestampTime())
                .isPresent();
    }

    private static SignedDocument sign(PadesCreation creation, Octets pdf, SignatureSpec spec, Signer signer) {
        SignatureValue value = world.sign(signer, creation.prepare(pdf, spec));
        TimestampAuthority authority = world.authority();
        return creation.assemble(pdf, spec, value, Optional.of(authority));
    }

    private static int tokenSize() {
        Digest imprint = SigningWorld.xml().digest(vn.kyluu.ades.digest.DigestAlgorithm.SHA256);
        TimestampToken token = world.authority().stamp(imprint);
        return token.der().size();
    }

    private static int room(Octets pdf) {
        return contents(pdf).length() / 2;
    }

    private static int unused(Octets pdf) {
        String zeros = contents(pdf).replaceFirst("^.*?(0*)$", "$1");
        return zeros.length() / 2;
    }

    private static String contents(Octets pdf) {
        Matcher matcher = CONTENTS.matcher(new String(pdf.toByteArray(), StandardCharsets.ISO_8859_1));
        String last = "";
        while (matcher.find()) {
            last = matcher.group(1);
        }
        return last;
    }
}
