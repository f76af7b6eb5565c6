package vn.kyluu.ades.digest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Immutable bytes: up to 8 MiB in memory, more of them in a file that goes when they go. Equal by content; safe to share between
 * threads; printed as a size only.
 */
public final class Octets {
    /** Enough of a certificate or a file to tell most of them apart. */
    private static final int TELLING = 48;

    /** From the first byte to the last, of an array of ours or of a file; never handed out itself. */
    private final ByteBuffer content;

    private final @Nullable OctetFile file;

    private Octets(ByteBuffer content, @Nullable OctetFile file) {
        this.content = content;
        this.file = file;
    }

    /** Copies the bytes: later changes of the array are not seen. */
    public static Octets of(byte[] copied) {
        return copied.length <= OctetWriter.MOST_IN_MEMORY
                ? owning(copied.clone())
                : join(owning(copied), owning(new byte[0]));
    }

    static Octets owning(byte[] owned) {
        return new Octets(ByteBuffer.wrap(owned), null);
    }

    static Octets in(OctetFile file) throws IOException {
        return new Octets(file.content(), file);
    }

    /**
     * Reads the stream to its end, but never more than the limit; does not close it.
     *
     * @param limit greatest number of bytes accepted, 0 to 2 GiB - 9
     * @throws OctetsTooLarge as soon as the stream proves longer than the limit
     * @throws IOException if the stream fails, or there is no room for a file
     */
    public static Octets read(InputStream stream, long limit) throws IOException {
        if (limit < 0 || limit > Integer.MAX_VALUE - 9L) {
            throw new IllegalArgumentException("limit " + limit);
        }
        byte[] first = stream.readNBytes((int) Math.min(limit, OctetWriter.MOST_IN_MEMORY));
        int next = stream.read();
        if (next < 0) {
            return owning(first);
        }
        if (first.length == limit) {
            throw new OctetsTooLarge(limit);
        }
        OctetWriter writer = new OctetWriter(OctetWriter.MOST_IN_MEMORY + 1L);
        writer.write(first);
        writer.write(next);
        byte[] more = new byte[1 << 16];
        long total = first.length + 1L;
        for (int length = 0; length >= 0 && total <= limit; length = stream.read(more)) {
            writer.write(more, 0, length);
            total += length;
        }
        if (total > limit) {
            throw new OctetsTooLarge(limit);
        }
        return writer.octets();
    }

    /** Both one after the other. */
    public static Octets join(Octets first, Octets second) {
        try {
            OctetWriter writer = new OctetWriter((long) first.size() + second.size());
            first.writeTo(writer);
            second.writeTo(writer);
            return writer.octets();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some of these bytes, not copied. */
    public Octets slice(int from, int to) {
        if (from > to) {
            throw new IllegalArgumentException(from + " to " + to);
        }
        return new Octets(content.slice(from, to - from), null);
    }

    /** The byte at a place, 0 to size - 1. */
    public byte at(int index) {
        return content.get(index);
    }

    /** A read-only view of the bytes, without copying them. */
    public ByteBuffer asByteBuffer() {
        return content.asReadOnlyBuffer();
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        byte[] copy = new byte[size()];
        content.get(0, copy);
        return copy;
    }

    /** Some of the bytes as text, one character each (ISO 8859-1). */
    public String text(int from, int to) {
        byte[] copy = new byte[to - from];
        content.get(from, copy);
        return new String(copy, StandardCharsets.ISO_8859_1);
    }

    /** The number of bytes. */
    public int size() {
        return content.limit();
    }

    /**
     * The file the bytes are in, if they are too many for memory; to be read only, and only as long as this object is held. What
     * is sliced off has none.
     */
    public Optional<Path> file() {
        return Optional.ofNullable(file).map(OctetFile::path);
    }

    /** Reads the bytes without copying them first. */
    public InputStream newInputStream() {
        return content.hasArray()
                ? new ByteArrayInputStream(content.array(), content.arrayOffset(), size())
                : new BufferStream(content.asReadOnlyBuffer());
    }

    /** Writes all bytes. */
    public void writeTo(OutputStream out) throws IOException {
        if (content.hasArray()) {
            out.write(content.array(), content.arrayOffset(), size());
        } else {
            newInputStream().transferTo(out);
        }
    }

    /** Adds all bytes to what is being digested. */
    public void feed(MessageDigest digest) {
        digest.update(content.duplicate());
    }

    /** The fingerprint of these bytes. */
    public Digest digest(DigestAlgorithm algorithm) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm.jcaName());
            feed(digest);
            return new Digest(algorithm, owning(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm.jcaName(), e);
        }
    }

    /** Tells whether these bytes begin with the others. */
    public boolean startsWith(Octets prefix) {
        return prefix.size() <= size() && content.slice(0, prefix.size()).equals(prefix.content);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Octets octets) || size() != octets.size()) {
            return false;
        }
        // digests are short, and compared in the same time whatever is in them
        return size() <= 64
                ? MessageDigest.isEqual(toByteArray(), octets.toByteArray())
                : content.equals(octets.content);
    }

    @Override
    public int hashCode() {
        int hash = size();
        for (int i = 0; i < Math.min(size(), TELLING); i++) {
            hash = 31 * (31 * hash + content.get(i)) + content.get(size() - 1 - i);
        }
        return hash;
    }

    @Override
    public String toString() {
        return "Octets[" + size() + "]";
    }
}
