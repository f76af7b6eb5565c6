package vn.kyluu.archive.vault.s3;

import io.minio.ListObjectsArgs;
import io.minio.Result;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.SiteOutage;

/** The store's own list, versions and marks of deletion included. */
final class S3Listing {
    private final S3Site site;
    private final S3Connection connection;

    S3Listing(S3Site site, S3Connection connection) {
        this.site = site;
        this.connection = connection;
    }

    /** Everything whose path begins like this; breaks off with an outage where the store does. */
    Stream<ListedVersion> under(String prefix) {
        ListObjectsArgs request = ListObjectsArgs.builder()
                .bucket(site.bucket())
                .prefix(prefix)
                .recursive(true)
                .includeVersions(true)
                .build();
        Iterable<Result<Item>> pages = connection.client().listObjects(request);
        return StreamSupport.stream(pages.spliterator(), false).map(this::listed);
    }

    private ListedVersion listed(Result<Item> line) {
        try {
            Item item = line.get();
            return new ListedVersion(
                    item.objectName(), item.versionId(), item.isLatest(), item.isDeleteMarker(), item.size());
        } catch (MinioException e) {
            throw S3Failure.of(e).outage(site.name(), SiteOutage.Reason.UNREADABLE);
        }
    }
}
