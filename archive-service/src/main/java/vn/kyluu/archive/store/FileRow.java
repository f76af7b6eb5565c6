package vn.kyluu.archive.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** A row of archived_file with its signers. */
@NullUnmarked
@Entity
@Table(name = "archived_file")
class FileRow {
    static final int CLOSING_MANIFEST = 0;
    static final int PACKAGE_MANIFEST = -1;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "archive_id")
    RecordRow record;

    int n;

    @Column(name = "object_key")
    String objectKey;

    long size;

    String sha256;

    String sha512;

    @Column(name = "media_type")
    String mediaType;

    @Column(name = "document_id")
    String documentId;

    String form;
    String title;
    String format;

    @ElementCollection
    @CollectionTable(name = "archived_signer", joinColumns = @JoinColumn(name = "file_id"))
    @OrderBy("n")
    List<SignerRow> signers = new ArrayList<>();

    /** A row of archived_signer. */
    @NullUnmarked
    @Embeddable
    static class SignerRow {
        int n;
        String step;
        String role;

        @Column(name = "staff_code")
        String staffCode;

        String name;
        String title;
        Instant at;

        @Column(name = "certificate_sha256")
        String certificateSha256;
    }
}
