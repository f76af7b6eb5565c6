package vn.kyluu.demo.identity;

import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.PrivateFile;

/**
 * The records desk as the provider knows it.
 *
 * @param secretFile holds what it shows at the token endpoint
 */
public record DeskClient(String id, PrivateFile secretFile) {
    private static final int DIGITS = 40;

    /** Makes the secret at the first start. */
    public static DeskClient of(Home home) {
        PrivateFile file = new PrivateFile(home.secrets().resolve("desk-client-secret"));
        file.digits(DIGITS);
        return new DeskClient("kyluu-desk", file);
    }

    String secret() {
        return secretFile.read();
    }
}
