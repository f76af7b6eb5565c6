package vn.kyluu.archive.vault.s3;

import io.minio.MinioAsyncClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The line to one store. Safe for use by several threads. */
final class S3Connection {
    private static final int AT_ONCE = 32;
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(429, 500, 502, 503, 504);
    private static final int TRIES = 3;
    private static final long FIRST_PAUSE_MILLIS = 50;

    private final String endpoint;
    private final OkHttpClient http;
    private final MinioAsyncClient client;

    S3Connection(S3Site site) {
        Dispatcher dispatcher = new Dispatcher(Executors.newCachedThreadPool(S3Connection::thread));
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        endpoint = site.endpoint().toString();
        http = new OkHttpClient.Builder()
                .connectTimeout(site.timeout())
                .readTimeout(site.timeout())
                .writeTimeout(site.timeout())
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(AT_ONCE, 5, TimeUnit.MINUTES))
                .socketFactory(new PromptSockets())
                .followRedirects(false)
                .build();
        client = MinioAsyncClient.builder()
                .endpoint(site.endpoint().toString())
                .region(site.region())
                .credentials(site.accessKey(), site.secretKey())
                .httpClient(http)
                .build();
        client.setRetry(WORTH_ANOTHER_TRY, FIRST_PAUSE_MILLIS, TRIES);
    }

    /** A program that has read a site shall not wait a minute for threads that have nothing to do any more. */
    private static Thread thread(Runnable call) {
        Thread thread = new Thread(call, "kyluu-archive-store");
        thread.setDaemon(true);
        return thread;
    }

    /** One call to the store; the client's own exceptions are checked ones. */
    interface Call<T> {
        CompletableFuture<T> on(MinioAsyncClient client) throws Exception;
    }

    <T> T ask(Call<T> call) throws S3Failure {
        try {
            return call.on(client).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw S3Failure.of(e);
        } catch (ExecutionException e) {
            throw S3Failure.of(e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw S3Failure.of(e);
        }
    }

    /** The store's own clock, from the Date of an answer; asked without a signature, which a wrong clock would spoil. */
    Instant time() throws S3Failure {
        Request request = new Request.Builder()
                .url(endpoint)
                .head()
                // some stores send a body after all, and the next answer on this connection would begin with it
                .header("Connection", "close")
                .build();
        try (Response answer = http.newCall(request).execute()) {
            Instant date = answer.headers().getInstant("Date");
            if (date == null) {
                throw S3Failure.of(new IllegalStateException("an answer without a date"));
            }
            return date;
        } catch (IOException e) {
            throw S3Failure.of(e);
        }
    }

    MinioAsyncClient client() {
        return client;
    }

    /** Sockets that send small packets at once: with Nagle's algorithm a PUT waits for the other side's delayed answer. */
    private static final class PromptSockets extends SocketFactory {
        private static Socket prompt(Socket socket) throws IOException {
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket() throws IOException {
            return prompt(new Socket());
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return prompt(new Socket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return prompt(new Socket(host, port, local, localPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return prompt(new Socket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return prompt(new Socket(host, port, local, localPort));
        }
    }
}
