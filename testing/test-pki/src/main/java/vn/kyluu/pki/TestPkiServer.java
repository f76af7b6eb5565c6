package vn.kyluu.pki;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Answers for a PKI on the loopback address: {@code /ocsp}, {@code /tsa}, {@code /ca.crl}, {@code /root.crl}, {@code
 * /ca.crt}, {@code /root.crt}; {@code PUT /faults/{tsa|ocsp|crl}/{none|silent|hanging|ahead}} and {@code PUT
 * /revocations/{serial in hex}} for other processes.
 */
public final class TestPkiServer implements AutoCloseable {
    private final TestPki pki;
    private final HttpServer http;
    private final ExecutorService threads;
    private final Faults faults = new Faults();
    private final AtomicLong issuerRequests = new AtomicLong();

    private TestPkiServer(TestPki pki, HttpServer http) {
        this.pki = pki;
        this.http = http;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "test-pki");
            thread.setDaemon(true);
            return thread;
        });
        http.setExecutor(threads);
        serve(
                "/ocsp",
                Part.OCSP,
                "application/ocsp-response",
                exchange -> pki.ocsp(PkiRequests.ocsp(exchange), faults.offset(Part.OCSP)));
        serve("/tsa", Part.TSA, "application/timestamp-reply", exchange -> pki.timestamp(PkiRequests.body(exchange)));
        serve("/ca.crl", Part.CRL, "application/pkix-crl", exchange -> pki.crl());
        serve("/root.crl", Part.CRL, "application/pkix-crl", exchange -> pki.rootCrl());
        certificate("/ca.crt", pki.issuingCa());
        certificate("/root.crt", pki.root());
        http.createContext("/faults/", this::fault);
        http.createContext("/revocations/", this::revocation);
        http.start();
    }

    /** Starts on a port; 0 takes a free one, which fits only if the certificates' address does not matter. */
    public static TestPkiServer start(TestPki pki, int port) {
        return new TestPkiServer(pki, bind(port));
    }

    /** Takes a free port and makes a PKI in memory whose certificates say that port. */
    public static TestPkiServer startEphemeral(Clock clock) {
        HttpServer http = bind(0);
        return new TestPkiServer(TestPki.ephemeral(clock, address(http)), http);
    }

    /** Starts the PKI of a folder: at the port that its certificates say, at the given one the first time (0: a free one). */
    public static TestPkiServer startIn(Path folder, Clock clock, int firstPort) {
        int port = TestPki.baseUriOf(folder).map(URI::getPort).orElse(firstPort);
        HttpServer http = bind(port);
        return new TestPkiServer(TestPki.open(folder, clock, address(http)), http);
    }

    /** The same for other machines: listens at all addresses, and the certificates say this host. */
    public static TestPkiServer startIn(Path folder, Clock clock, int port, String host) {
        URI base = URI.create("http://" + host + ":" + port);
        return new TestPkiServer(TestPki.open(folder, clock, base), bind(new InetSocketAddress(port)));
    }

    public TestPki pki() {
        return pki;
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /** Where timestamps are asked for. */
    public URI tsaUri() {
        return address(http).resolve("/tsa");
    }

    /** Makes a part close connections without an answer. */
    public void silence(Part part) {
        faults.set(part, Fault.SILENT);
    }

    public void disturb(Part part, Fault fault) {
        faults.set(part, fault);
    }

    public void restore(Part part) {
        faults.set(part, Fault.NONE);
    }

    /** How many requests a part has had since the start, answered or not. */
    public long requests(Part part) {
        return faults.requests(part);
    }

    /** How often somebody fetched the certificate of an authority. */
    public long issuerRequests() {
        return issuerRequests.get();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void serve(String path, Part part, String type, PkiRequests.Answer answer) {
        http.createContext(path, exchange -> {
            try (exchange) {
                if (faults.lets(part)) {
                    PkiRequests.reply(exchange, 200, type, answer.to(exchange));
                }
            }
        });
    }

    private void certificate(String path, X509Certificate certificate) {
        http.createContext(path, exchange -> {
            issuerRequests.incrementAndGet();
            try (exchange) {
                PkiRequests.reply(exchange, 200, "application/pkix-cert", certificate.getEncoded());
            } catch (CertificateEncodingException e) {
                throw new IllegalStateException("a certificate without DER", e);
            }
        });
    }

    private void fault(HttpExchange exchange) throws IOException {
        PkiRequests.command(
                exchange,
                words -> faults.set(
                        Part.valueOf(words.get(0).toUpperCase(Locale.ROOT)),
                        Fault.valueOf(words.get(1).toUpperCase(Locale.ROOT))));
    }

    private void revocation(HttpExchange exchange) throws IOException {
        PkiRequests.command(
                exchange,
                words ->
                        pki.revoke(new BigInteger(words.get(0), 16), pki.clock().instant()));
    }

    private static HttpServer bind(int port) {
        return bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static HttpServer bind(InetSocketAddress address) {
        try {
            return HttpServer.create(address, 64);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + address, e);
        }
    }

    private static URI address(HttpServer http) {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }
}
