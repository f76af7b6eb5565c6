package vn.kyluu.ades.dss;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revocation.RevocationInquiry;

/** Fetches certificates that are missing in a path, through our own inquiry: nothing else is ever asked by the library. */
final class IssuerLoader implements DataLoader {
    private static final long serialVersionUID = 1L;

    private final transient RevocationInquiry inquiry;
    private final transient Clock clock;

    IssuerLoader(RevocationInquiry inquiry, Clock clock) {
        this.inquiry = inquiry;
        this.clock = clock;
    }

    @Override
    public byte[] get(String url) {
        try {
            return inquiry.published(URI.create(url), clock.instant())
                    .map(Octets::toByteArray)
                    .orElseThrow(() -> new DSSExternalResourceException("no usable answer"));
        } catch (IllegalArgumentException e) {
            throw new DSSExternalResourceException("no address", e);
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
        throw new DSSExternalResourceException("certificates are not posted for");
    }

    @Override
    public void setContentType(String type) {
        // a plain question for a file has none
    }
}
