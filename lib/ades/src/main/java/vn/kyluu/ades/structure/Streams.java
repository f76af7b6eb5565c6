package vn.kyluu.ades.structure;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.Octets;

/** Streams and how large they grow (R3). */
final class Streams {
    private static final long MOST_OF_ALL = 64L << 20;
    private static final long MOST_OF_ONE = 64L << 20;
    private static final long MOST_TIMES = 100;
    /** Deflate cannot do better than this (RFC 1951: 258 bytes for two bits). */
    private static final long BEST_TIMES = 1032;

    private static final Set<String> COMPRESSING =
            Set.of("/FlateDecode", "/Fl", "/LZWDecode", "/LZW", "/RunLengthDecode", "/RL");

    private final Octets bytes;
    private long all;

    Streams(Octets bytes) {
        this.bytes = bytes;
    }

    /** The content of an object or cross-reference stream; the reader stands behind its dictionary. */
    byte[] content(Tokens tokens, Map<String, Object> dictionary) throws BrokenStructure {
        int start = begin(tokens);
        if (!(dictionary.get("/Length") instanceof Long length) || length < 0 || start + length > bytes.size()) {
            throw BrokenStructure.misplaced(start);
        }
        List<Object> filters = filters(dictionary.get("/Filter"));
        if (filters.isEmpty()) {
            return bytes.slice(start, (int) (start + length)).toByteArray();
        }
        if (!filters.equals(List.of("/FlateDecode"))) {
            throw BrokenStructure.misplaced(start);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        grow(start, length, MOST_OF_ALL - all, out);
        all += out.size();
        return Predictor.undone(out.toByteArray(), dictionary.get("/DecodeParms"));
    }

    /** Checks the growth of any other stream, without keeping it. */
    void check(Tokens tokens, Map<String, Object> dictionary, long length) throws BrokenStructure {
        int start = begin(tokens);
        if (length < 0 || start + length > bytes.size()) {
            throw BrokenStructure.misplaced(start);
        }
        long compressing = filters(dictionary.get("/Filter")).stream()
                .filter(COMPRESSING::contains)
                .count();
        if (compressing > 1) {
            throw BrokenStructure.tooComplex(start);
        }
        boolean isStructure = "/ObjStm".equals(dictionary.get("/Type"));
        if (isStructure || (compressing == 1 && length * BEST_TIMES > MOST_OF_ONE)) {
            long most = isStructure ? MOST_OF_ALL - all : Math.max(MOST_OF_ONE, length * MOST_TIMES);
            long grown = grow(start, length, most, null);
            all += isStructure ? grown : 0;
        }
    }

    /** Takes whatever follows the word {@code stream} for compressed, wherever it stands. */
    void checkAll() throws BrokenStructure {
        for (int at = 0; at < bytes.size() - 8; at++) {
            boolean isStream = bytes.at(at) == 's' && new Tokens(bytes, at).takes("stream");
            if (isStream) {
                int start = begin(new Tokens(bytes, at));
                grow(start, bytes.size() - start, MOST_OF_ONE, null);
            }
        }
    }

    private int begin(Tokens tokens) throws BrokenStructure {
        int start = tokens.position();
        if (!tokens.takes("stream")) {
            throw BrokenStructure.misplaced(start);
        }
        int at = tokens.position();
        if (at < bytes.size() && bytes.at(at) == '\r') {
            at++;
        }
        return at < bytes.size() && bytes.at(at) == '\n' ? at + 1 : at;
    }

    private long grow(int start, long length, long most, @Nullable ByteArrayOutputStream out) throws BrokenStructure {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes.slice(start, (int) (start + length)).asByteBuffer());
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            while (!inflater.finished()) {
                int more = inflater.inflate(buffer);
                if (more == 0) {
                    break;
                }
                total += more;
                if (total > most) {
                    throw BrokenStructure.tooComplex(start);
                }
                if (out != null) {
                    out.write(buffer, 0, more);
                }
            }
            return total;
        } catch (DataFormatException e) {
            // how parsers take damaged data is told apart by comparing what they read
            return 0;
        } finally {
            inflater.end();
        }
    }

    private static List<Object> filters(@Nullable Object filter) {
        if (filter instanceof List<?> list) {
            return List.copyOf(list);
        }
        return filter == null ? List.of() : List.of(filter);
    }
}
