package vn.kyluu.ades.dss;

import eu.europa.esig.dss.model.FileDocument;
import java.io.InputStream;
import java.nio.file.Path;
import vn.kyluu.ades.digest.Octets;

/** Bytes that are in a file: holds them, so that the file stays as long as the library has the document. */
final class FiledDocument extends FileDocument {
    private static final long serialVersionUID = 1L;

    private final transient Octets octets;

    FiledDocument(Octets octets, Path file) {
        super(file.toFile());
        this.octets = octets;
    }

    @Override
    public InputStream openStream() {
        return octets.newInputStream();
    }

    Octets octets() {
        return octets;
    }
}
