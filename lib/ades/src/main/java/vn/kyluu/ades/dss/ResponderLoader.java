package vn.kyluu.ades.dss;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.responder.Responder;
import vn.kyluu.ades.responder.ResponderFailure;

/** The library's questions, asked our way: one deadline, a size limit, http and https only. */
final class ResponderLoader implements DataLoader {
    private static final long serialVersionUID = 1L;

    private final transient Responder responder;
    private String contentType;

    ResponderLoader(Duration timeout, int longestAnswer, String contentType) {
        this.responder = new Responder(timeout, longestAnswer);
        this.contentType = contentType;
    }

    @Override
    public byte[] get(String url) {
        try {
            return responder.get(URI.create(url)).toByteArray();
        } catch (ResponderFailure | IllegalArgumentException e) {
            throw new DSSExternalResourceException("no usable answer", e);
        }
    }

    @Override
    public DataAndUrl get(List<String> urls) {
        DSSExternalResourceException last = new DSSExternalResourceException("no address at all");
        for (String url : urls) {
            try {
                return new DataAndUrl(url, get(url));
            } catch (DSSExternalResourceException e) {
                last = e;
            }
        }
        throw last;
    }

    @Override
    public byte[] post(String url, byte[] content) {
        try {
            return responder
                    .post(URI.create(url), contentType, Octets.of(content))
                    .toByteArray();
        } catch (ResponderFailure | IllegalArgumentException e) {
            throw new DSSExternalResourceException("no usable answer", e);
        }
    }

    @Override
    public void setContentType(String type) {
        contentType = type;
    }
}
