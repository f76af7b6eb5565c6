package vn.kyluu.archive.vault.s3;

import java.net.URI;
import java.time.Duration;

/**
 * Where an object store is, and as whom we come.
 *
 * @param name the site's name, shown on receipts
 * @param endpoint such as {@code https://s3.site-a.example}
 * @param region what the store calls itself in signatures; us-east-1 if it does not care
 * @param timeout for connecting, and for each pause while bytes flow
 */
public record S3Site(
        String name, URI endpoint, String region, String bucket, String accessKey, String secretKey, Duration timeout) {
    @Override
    public String toString() {
        return "S3Site[" + name + ", " + endpoint + ", " + bucket + "]";
    }
}
