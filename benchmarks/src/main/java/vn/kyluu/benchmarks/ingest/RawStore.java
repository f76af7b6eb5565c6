package vn.kyluu.benchmarks.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** PUT and GET at a store, signed by AWS Signature Version 4, and nothing else. Thread-safe. */
final class RawStore {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final String REGION = "us-east-1";
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI endpoint;
    private final String bucket;
    private final String accessKey;
    private final String secretKey;
    private final Clock clock;

    /** @param options as the archive's programs take them, with the prefix of the site */
    RawStore(List<String> options, String prefix, Clock clock) throws IOException {
        this.endpoint = URI.create(option(options, prefix + "endpoint"));
        this.bucket = option(options, prefix + "bucket");
        this.accessKey = option(options, prefix + "access-key");
        this.secretKey = Files.readString(Path.of(option(options, prefix + "secret-key-file")))
                .strip();
        this.clock = clock;
    }

    private static String option(List<String> options, String name) {
        return options.get(options.indexOf(name) + 1);
    }

    void put(String key, byte[] bytes) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                signed("PUT", key)
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        expect(answer);
    }

    byte[] get(String key) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                http.send(signed("GET", key).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        expect(answer);
        return answer.body();
    }

    private static void expect(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException("the store answered " + answer.statusCode());
        }
    }

    private HttpRequest.Builder signed(String method, String key) {
        String path = "/" + bucket + "/" + key;
        String moment = MOMENT.format(clock.instant().atZone(ZoneOffset.UTC));
        String day = moment.substring(0, 8);
        String names = "host;x-amz-content-sha256;x-amz-date";
        String request = String.join(
                "\n",
                method,
                path,
                "",
                "host:" + endpoint.getAuthority(),
                "x-amz-content-sha256:" + UNSIGNED,
                "x-amz-date:" + moment,
                "",
                names,
                UNSIGNED);
        String scope = day + "/" + REGION + "/s3/aws4_request";
        String text = String.join("\n", "AWS4-HMAC-SHA256", moment, scope, hex(digest(request)));
        byte[] signing = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (String part : List.of(day, REGION, "s3", "aws4_request")) {
            signing = mac(signing, part);
        }
        return HttpRequest.newBuilder(endpoint.resolve(path))
                .header("x-amz-content-sha256", UNSIGNED)
                .header("x-amz-date", moment)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + accessKey + "/" + scope + ", SignedHeaders=" + names
                                + ", Signature=" + hex(mac(signing, text)));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
