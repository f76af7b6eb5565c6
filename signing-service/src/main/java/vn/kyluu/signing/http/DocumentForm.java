package vn.kyluu.signing.http;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.digest.OctetsTooLarge;
import vn.kyluu.signing.http.problem.RequestRefusal;
import vn.kyluu.signing.http.request.BodyLimit;

/**
 * The multipart form that brings a document: {@code metadata} (JSON) and {@code content} (the bytes).
 *
 * @param metadata read and checked against its constraints
 * @param content at most as long as a document may be
 */
record DocumentForm<T>(T metadata, Octets content) {
    private static final int METADATA_BYTES = 32 * 1024;
    private static final Jsonb JSON = JsonbBuilder.create();

    /**
     * Reads the form.
     *
     * @throws RequestRefusal if a part is missing, there twice, not readable, or the content too large
     * @throws ConstraintViolationException if the metadata lacks something
     */
    static <T> DocumentForm<T> read(List<EntityPart> parts, Class<T> type, Validator validator, BodyLimit limit) {
        T metadata = metadata(parts, type, validator);
        return new DocumentForm<>(metadata, octets(one(parts, "content"), limit.documentBytes()));
    }

    /**
     * Reads a form with several files {@code page}, in order.
     *
     * @throws RequestRefusal if a part is not readable, or all pages together are larger than a document may be
     * @throws ConstraintViolationException if the metadata lacks something
     */
    static <T> Pages<T> pages(List<EntityPart> parts, Class<T> type, Validator validator, BodyLimit limit) {
        T metadata = metadata(parts, type, validator);
        List<Octets> pages = new ArrayList<>();
        long left = limit.documentBytes();
        for (EntityPart part : parts) {
            if ("page".equals(part.getName())) {
                Octets page = octets(part, left, limit.documentBytes());
                left -= page.size();
                pages.add(page);
            }
        }
        return new Pages<>(metadata, List.copyOf(pages));
    }

    /** The form of a paper: what it is, and its pages. */
    record Pages<T>(T metadata, List<Octets> pages) {}

    private static <T> T metadata(List<EntityPart> parts, Class<T> type, Validator validator) {
        String json = new String(octets(one(parts, "metadata"), METADATA_BYTES).toByteArray(), StandardCharsets.UTF_8);
        T metadata = metadata(json, type);
        var violations = validator.validate(metadata);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(new HashSet<>(violations));
        }
        return metadata;
    }

    private static <T> T metadata(String json, Class<T> type) {
        try {
            T metadata = JSON.fromJson(json, type);
            if (metadata == null) {
                throw RequestRefusal.malformed("metadata");
            }
            return metadata;
        } catch (JsonbException e) {
            throw RequestRefusal.malformed("metadata", e);
        }
    }

    private static EntityPart one(List<EntityPart> parts, String name) {
        List<EntityPart> named =
                parts.stream().filter(part -> name.equals(part.getName())).toList();
        if (named.size() != 1) {
            throw RequestRefusal.malformed(name);
        }
        return named.get(0);
    }

    private static Octets octets(EntityPart part, long limit) {
        return octets(part, limit, limit);
    }

    private static Octets octets(EntityPart part, long limit, long told) {
        try (InputStream stream = part.getContent()) {
            return Octets.read(stream, limit);
        } catch (OctetsTooLarge e) {
            throw RequestRefusal.tooLarge(told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
