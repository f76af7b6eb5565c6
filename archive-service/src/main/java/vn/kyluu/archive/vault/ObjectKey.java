package vn.kyluu.archive.vault;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;

/**
 * Where an object lies in a vault: {@code aip/{prefix}/{archiveId}/v{n}/{name}.{sha256}.{extension}}.
 *
 * <p>The prefix is the first two hexadecimal digits of the archive identifier, so that no directory grows without end. The
 * digest in the name makes the key the address of exactly these bytes.
 *
 * @param path relative, with {@code /} on every system
 */
public record ObjectKey(String path) {
    private static final Pattern FORM =
            Pattern.compile("aip/([0-9a-f]{2})/(\\1[0-9a-f]{6}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
                    + "/v[1-9][0-9]{0,3}/[a-z0-9][a-z0-9-]{0,60}\\.([0-9a-f]{64})\\.[a-z0-9]{1,8}");

    /** Refuses anything that is not of the form above; so a key never leads out of the vault. */
    public ObjectKey {
        if (!FORM.matcher(path).matches()) {
            throw new IllegalArgumentException("not a key of a vault: " + path);
        }
    }

    /**
     * The key of one object of an archival package.
     *
     * @param version of the package, from 1
     * @param name small letters, digits, hyphen
     * @param sha256 of the bytes
     */
    public static ObjectKey of(UUID archiveId, int version, String name, Digest sha256, String extension) {
        String id = archiveId.toString();
        return new ObjectKey("aip/" + id.substring(0, 2) + "/" + id + "/v" + version + "/" + name + "." + sha256.hex()
                + "." + extension);
    }

    /** The key this path is, or empty if it is none: for listing places where strangers may have left files. */
    public static Optional<ObjectKey> parse(String path) {
        return FORM.matcher(path).matches() ? Optional.of(new ObjectKey(path)) : Optional.empty();
    }

    /** The digest of the bytes that belong under this key. */
    public Digest sha256() {
        return Digest.ofHex(DigestAlgorithm.SHA256, group(3));
    }

    /** The package to which the object belongs. */
    public UUID archiveId() {
        return UUID.fromString(group(2));
    }

    private String group(int number) {
        Matcher matcher = FORM.matcher(path);
        if (!matcher.matches()) {
            throw new IllegalStateException(path);
        }
        return matcher.group(number);
    }
}
