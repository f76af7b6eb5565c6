package vn.kyluu.pkcs11;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A token's PIN in memory that can be erased, and that never shows itself.
 *
 * <p>Not a record and without equals: whether a PIN is right only the token tells. Thread-safe.
 */
public final class Pin implements AutoCloseable {
    private static final int LONGEST = 255;

    private final char[] characters;
    private boolean erased;

    private Pin(char[] characters) {
        this.characters = characters;
    }

    /**
     * Takes a copy and erases what it was given.
     *
     * @param erasedAfterCopy 1 to 255 characters
     */
    public static Pin of(char[] erasedAfterCopy) {
        try {
            if (erasedAfterCopy.length == 0 || erasedAfterCopy.length > LONGEST) {
                throw new IllegalArgumentException("a PIN has 1 to " + LONGEST + " characters");
            }
            return new Pin(erasedAfterCopy.clone());
        } finally {
            Arrays.fill(erasedAfterCopy, '\0');
        }
    }

    /**
     * Reads a file that holds the PIN and nothing else, UTF-8; line ends after it do not count.
     *
     * @throws IOException if the file cannot be read, is empty, or is too long to be a PIN
     */
    public static Pin ofFile(Path file) throws IOException {
        if (Files.size(file) > 4L * LONGEST + 2) {
            throw new IOException(file + " is too long to hold a PIN");
        }
        byte[] bytes = Files.readAllBytes(file);
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        char[] read = new char[decoded.remaining()];
        decoded.get(read);
        try {
            int end = read.length;
            while (end > 0 && (read[end - 1] == '\n' || read[end - 1] == '\r')) {
                end--;
            }
            if (end == 0 || end > LONGEST) {
                throw new IOException(file + " holds no PIN of 1 to " + LONGEST + " characters");
            }
            return of(Arrays.copyOf(read, end));
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(decoded.array(), '\0');
            Arrays.fill(read, '\0');
        }
    }

    /** The characters, for one call only: whoever takes them erases them. */
    synchronized char[] reveal() {
        if (erased) {
            throw new IllegalStateException("this PIN was erased");
        }
        return characters.clone();
    }

    /** An own copy, so that the giver may erase its own at once. */
    Pin copy() {
        return of(reveal());
    }

    /** Whether both hold the same characters, told in a time that does not depend on where they differ. */
    boolean isSameAs(Pin other) {
        char[] ours = reveal();
        char[] theirs = other.reveal();
        try {
            int differences = ours.length ^ theirs.length;
            for (int i = 0; i < theirs.length; i++) {
                differences |= ours[i % ours.length] ^ theirs[i];
            }
            return differences == 0;
        } finally {
            Arrays.fill(ours, '\0');
            Arrays.fill(theirs, '\0');
        }
    }

    /** Erases the PIN; afterwards nobody can log in with it. */
    @Override
    public synchronized void close() {
        Arrays.fill(characters, '\0');
        erased = true;
    }

    @Override
    public String toString() {
        return "***";
    }
}
