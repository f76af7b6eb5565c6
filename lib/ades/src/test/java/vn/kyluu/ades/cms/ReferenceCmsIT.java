package vn.kyluu.ades.cms;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.pades.signature.ExternalCMSService;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.SigningWorld.Signer;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.dss.DssCertificates;
import vn.kyluu.ades.dss.DssDocuments;
import vn.kyluu.ades.dss.DssNames;
import vn.kyluu.ades.dss.DssParameters;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;

/** R3: the reference library would write the same. */
class ReferenceCmsIT {
    private static SigningWorld world;

    @BeforeAll
    static void open() {
        world = new SigningWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void writesWhatTheReferenceWrites(SignatureAlgorithm algorithm) throws IOException {
        Signer key = world.signers().get(algorithm.isRsa() ? 0 : 1);
        for (String title : List.of("", "Trưởng khoa Nội tổng hợp")) {
            Signer signer = new Signer(key.step(), key.name(), title, key.key(), algorithm);
            SignatureSpec spec = world.spec(SignatureFormat.PADES, signer, Position.ONLY);
            Digest document = SigningWorld.xml().digest(algorithm.digestAlgorithm());
            DSSMessageDigest fingerprint = new DSSMessageDigest(
                    DssNames.of(algorithm.digestAlgorithm()), document.value().toByteArray());
            ExternalCMSService reference = new ExternalCMSService(DssCertificates.withoutNetwork());
            SignedAttributes attributes = SignedAttributes.of(spec, document);
            assertThat(attributes.der())
                    .isEqualTo(Octets.of(reference
                            .getDataToSign(fingerprint, DssParameters.pades(spec, SignatureLevel.PADES_BASELINE_B))
                            .getBytes()));
            SignatureValue value = world.sign(signer, DataToBeSigned.of(algorithm.digestAlgorithm(), attributes.der()));
            Octets theirs = DssDocuments.bytes(reference.signMessageDigest(
                    fingerprint,
                    DssParameters.pades(spec, SignatureLevel.PADES_BASELINE_B),
                    new eu.europa.esig.dss.model.SignatureValue(
                            DssNames.of(algorithm), value.value().toByteArray())));
            assertThat(SignedData.of(attributes, spec, value, Optional.empty())).isEqualTo(sorted(theirs));
        }
    }

    /** The reference leaves the set of certificates unsorted, which DER does not allow. */
    private static Octets sorted(Octets cms) throws IOException {
        ContentInfo info = ContentInfo.getInstance(cms.toByteArray());
        org.bouncycastle.asn1.cms.SignedData data = org.bouncycastle.asn1.cms.SignedData.getInstance(info.getContent());
        return Octets.of(new ContentInfo(
                        info.getContentType(),
                        new org.bouncycastle.asn1.cms.SignedData(
                                data.getDigestAlgorithms(),
                                data.getEncapContentInfo(),
                                new DERSet(data.getCertificates().toArray()),
                                null,
                                data.getSignerInfos()))
                .getEncoded("DER"));
    }
}
