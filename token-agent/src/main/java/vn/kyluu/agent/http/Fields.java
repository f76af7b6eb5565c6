package vn.kyluu.agent.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.agent.refusal.Refusal;
import vn.kyluu.agent.signing.DigestToSign;
import vn.kyluu.pkcs11.SignatureMechanism;

/** Reads the fields of a request, and refuses by name what is missing, too long or of another kind (R4). */
final class Fields {
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_CERTIFICATE = 16_384;

    private final JsonNode node;

    Fields(JsonNode node) {
        if (!node.isObject()) {
            throw Refusal.malformed("body");
        }
        this.node = node;
    }

    String text(String field, int longest) {
        JsonNode value = node.path(field);
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > longest) {
            throw Refusal.malformed(field);
        }
        return value.textValue();
    }

    String optionalText(String field) {
        return node.path(field).isMissingNode()
                        || node.path(field).isNull()
                        || node.path(field).asText().isEmpty()
                ? ""
                : text(field, LONGEST_TEXT);
    }

    boolean flag(String field) {
        return node.path(field).asBoolean(false);
    }

    X509Certificate certificate(String field) {
        String encoded = text(field, LONGEST_CERTIFICATE);
        try {
            byte[] der = Base64.getDecoder().decode(encoded);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (IllegalArgumentException | CertificateException e) {
            throw Refusal.malformed(field);
        }
    }

    List<DigestToSign> documents(String field) {
        if (!node.path(field).isArray()) {
            throw Refusal.malformed(field);
        }
        List<DigestToSign> documents = new ArrayList<>();
        for (JsonNode each : node.path(field)) {
            documents.add(new Fields(each).document());
        }
        return documents;
    }

    private DigestToSign document() {
        SignatureMechanism mechanism;
        try {
            mechanism = SignatureMechanism.valueOf(text("signatureAlgorithm", LONGEST_ID));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("signatureAlgorithm");
        }
        try {
            return new DigestToSign(
                    text("id", LONGEST_ID),
                    mechanism,
                    text("digest", 2 * 64),
                    text("title", LONGEST_TEXT),
                    optionalText("record"));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("digest");
        }
    }

    /** Digests by document, of a request that need not have any. */
    Map<String, String> digests(String field) {
        Map<String, String> digests = new LinkedHashMap<>();
        for (JsonNode each : node.path(field)) {
            Fields document = new Fields(each);
            digests.put(document.text("id", LONGEST_ID), document.text("digest", 2 * 64));
        }
        return digests;
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("id");
        }
    }
}
