package vn.kyluu.benchmarks.kills;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The program outside that is told what happens; each process of the service comes by a path of its own (R5). Thread-safe. */
final class Told implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer http;
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, String> idOf = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private long last;

    /** @param watcher told which process came */
    Told(Consumer<String> watcher) throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "told");
            thread.setDaemon(true);
            return thread;
        }));
        http.createContext("/", exchange -> take(exchange, watcher));
        http.start();
    }

    String addressFor(String process) {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/" + process;
    }

    private void take(HttpExchange exchange, Consumer<String> watcher) throws IOException {
        try (exchange) {
            JsonNode event = JSON.readTree(exchange.getRequestBody().readAllBytes());
            note(event);
            watcher.accept(exchange.getRequestURI().getPath().substring(1));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private synchronized void note(JsonNode event) {
        String id = event.path("id").asText();
        long position = event.path("position").asLong();
        if (times.merge(id, 1, Integer::sum) > 1) {
            return;
        }
        if (position <= last) {
            faults.add("position " + position + " came after " + last);
        }
        last = Math.max(last, position);
        String what = event.path("type").asText() + " " + event.path("subject").asText() + " "
                + event.path("data").path("step").asText() + " "
                + event.path("data").path("dueAt").asText();
        String other = idOf.put(what, id);
        if (other != null) {
            faults.add("told under two ids: " + what);
        }
    }

    /** What must not be. */
    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    /** Different events. */
    synchronized int events() {
        return times.size();
    }

    /** Those that came more than once, each under its own id. */
    synchronized long again() {
        return times.values().stream().filter(count -> count > 1).count();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
