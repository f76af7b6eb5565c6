package vn.kyluu.ades.trustlist;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.client.http.DSSCacheFileLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.responder.Responder;
import vn.kyluu.ades.responder.ResponderFailure;

/** Fetches the one configured list, and nothing else that it may point to. */
final class ListLoader implements DSSCacheFileLoader {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 32 << 20;

    private final transient ListSource source;
    private final transient Responder responder;

    ListLoader(ListSource source) {
        this.source = source;
        this.responder = new Responder(source.timeout(), LONGEST);
    }

    @Override
    public DSSDocument getDocument(String url) {
        URI address = source.address();
        if (!address.toString().equals(url)) {
            throw new DSSExternalResourceException("only the configured list is fetched");
        }
        try {
            boolean isFile = "file".equalsIgnoreCase(address.getScheme());
            Octets list = isFile ? read(Path.of(address)) : responder.get(address);
            return new InMemoryDocument(list.toByteArray(), "list.xml");
        } catch (IOException | ResponderFailure e) {
            throw new DSSExternalResourceException("the list cannot be fetched", e);
        }
    }

    private static Octets read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return Octets.read(stream, LONGEST);
        }
    }

    @Override
    public DSSDocument getDocument(String url, boolean refresh) {
        return getDocument(url);
    }

    @Override
    public DSSDocument getDocumentFromCache(String url) {
        throw new DSSExternalResourceException("nothing is kept");
    }

    @Override
    public boolean remove(String url) {
        return false;
    }
}
