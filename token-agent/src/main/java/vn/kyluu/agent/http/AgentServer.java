package vn.kyluu.agent.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import vn.kyluu.agent.door.Door;
import vn.kyluu.agent.refusal.Refusal;

/** Listens on the loopback interface and passes requests on. Thread-safe. */
public final class AgentServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AgentServer.class.getName());
    private static final int THREADS = 8;
    private static final int QUEUE = 64;

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final Door door;
    private final Routes routes;

    private AgentServer(HttpServer server, Door door, Routes routes) {
        this.server = server;
        this.door = door;
        this.routes = routes;
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(QUEUE),
                work -> {
                    Thread thread = new Thread(work, "page");
                    thread.setDaemon(true);
                    return thread;
                },
                // whoever floods us waits for us
                new ThreadPoolExecutor.CallerRunsPolicy());
        threads.allowCoreThreadTimeOut(true);
    }

    /** Makes the door and the routes once the port is known. */
    @FunctionalInterface
    public interface Furnishing {
        /** The door for this port. */
        Door door(int port);
    }

    /**
     * Begins to listen.
     *
     * @param port of 127.0.0.1; 0 for any free one
     * @throws IOException if the port is taken
     */
    public static AgentServer start(int port, Furnishing furnishing, Routes routes) throws IOException {
        // read once by the JDK's server: a request must come whole in seconds, connections are counted
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxReqHeaders", "60");
        System.setProperty("sun.net.httpserver.idleInterval", "20");
        System.setProperty("jdk.httpserver.maxConnections", "64");
        // else small answers wait for the other side's delayed acknowledgement, 40 ms each
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 50);
        AgentServer agent =
                new AgentServer(server, furnishing.door(server.getAddress().getPort()), routes);
        server.setExecutor(agent.threads);
        server.createContext("/", agent::handle);
        server.start();
        return agent;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = new Call(exchange);
            try {
                String origin = door.enter(call.header("Host"), call.header("Origin"));
                call.allow(origin);
                if (call.method().equals("OPTIONS")) {
                    call.preflight();
                } else {
                    routes.go(call, origin);
                }
            } catch (Refusal refusal) {
                LOG.log(System.Logger.Level.DEBUG, "refused", refusal);
                call.refuse(refusal);
            } catch (RuntimeException bug) {
                LOG.log(System.Logger.Level.ERROR, "a request broke", bug);
                call.fail();
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
