package vn.kyluu.ades.digest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Immutable bytes. Equal by content; safe to share between threads; printed as a size only. */
public final class Octets {
    private final byte[] bytes;

    private Octets(byte[] owned) {
        this.bytes = owned;
    }

    /** Copies the bytes: later changes of the array are not seen. */
    public static Octets of(byte[] copied) {
        return new Octets(copied.clone());
    }

    /**
     * Reads the stream to its end, but never more than the limit; does not close it.
     *
     * @param limit greatest number of bytes accepted, 0 to 2 GiB - 9
     * @throws OctetsTooLarge as soon as the stream proves longer than the limit
     * @throws IOException if the stream fails
     */
    public static Octets read(InputStream stream, long limit) throws IOException {
        if (limit < 0 || limit > Integer.MAX_VALUE - 9L) {
            throw new IllegalArgumentException("limit " + limit);
        }
        byte[] read = stream.readNBytes((int) limit);
        if (read.length == limit && stream.read() >= 0) {
            throw new OctetsTooLarge(limit);
        }
        return new Octets(read);
    }

    /** Both one after the other. */
    public static Octets join(Octets first, Octets second) {
        byte[] joined = Arrays.copyOf(first.bytes, Math.addExact(first.bytes.length, second.bytes.length));
        System.arraycopy(second.bytes, 0, joined, first.bytes.length, second.bytes.length);
        return new Octets(joined);
    }

    /** The byte at a place, 0 to size - 1. */
    public byte at(int index) {
        return bytes[index];
    }

    /** A read-only view of the bytes, without copying them. */
    public ByteBuffer asByteBuffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** The number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** Reads the bytes without copying them first. */
    public InputStream newInputStream() {
        return new ByteArrayInputStream(bytes);
    }

    /** The fingerprint of these bytes. */
    public Digest digest(DigestAlgorithm algorithm) {
        try {
            byte[] value = MessageDigest.getInstance(algorithm.jcaName()).digest(bytes);
            return new Digest(algorithm, new Octets(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm.jcaName(), e);
        }
    }

    /** Tells whether these bytes begin with the others. */
    public boolean startsWith(Octets prefix) {
        int length = prefix.bytes.length;
        return length <= bytes.length && Arrays.equals(bytes, 0, length, prefix.bytes, 0, length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Octets octets && MessageDigest.isEqual(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Octets[" + bytes.length + "]";
    }
}
