package vn.kyluu.ades.structure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes PNG prediction off cross-reference data (ISO 32000-1, 7.4.4.4). */
final class Predictor {
    private Predictor() {}

    static byte[] undone(byte[] data, @Nullable Object parameters) {
        if (!(parameters instanceof Map<?, ?> known)
                || !(known.get("/Predictor") instanceof Long predictor)
                || predictor < 10) {
            return data;
        }
        int columns =
                known.get("/Columns") instanceof Long number && number > 0 && number < 1000 ? number.intValue() : 1;
        int rows = data.length / (columns + 1);
        byte[] out = new byte[rows * columns];
        for (int row = 0; row < rows; row++) {
            int kind = data[row * (columns + 1)];
            for (int i = 0; i < columns; i++) {
                int left = i > 0 ? out[row * columns + i - 1] & 0xFF : 0;
                int up = row > 0 ? out[(row - 1) * columns + i] & 0xFF : 0;
                int corner = i > 0 && row > 0 ? out[(row - 1) * columns + i - 1] & 0xFF : 0;
                out[row * columns + i] = (byte) (data[row * (columns + 1) + 1 + i] + guess(kind, left, up, corner));
            }
        }
        return out;
    }

    private static int guess(int kind, int left, int up, int corner) {
        return switch (kind) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> paeth(left, up, corner);
            default -> 0;
        };
    }

    private static int paeth(int left, int up, int corner) {
        int estimate = left + up - corner;
        int toLeft = Math.abs(estimate - left);
        int toUp = Math.abs(estimate - up);
        int toCorner = Math.abs(estimate - corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}
