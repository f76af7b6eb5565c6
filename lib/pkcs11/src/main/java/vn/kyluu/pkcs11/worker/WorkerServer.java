package vn.kyluu.pkcs11.worker;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The answering side, in the process of its own. */
public final class WorkerServer {
    private static final System.Logger LOG = System.getLogger(WorkerServer.class.getName());
    static final String READY = "ready";

    private WorkerServer() {}

    /**
     * Answers until standard input ends (R3); every line has a thread of its own.
     *
     * @param socket where to listen
     * @param answers gives the answer to a question; called by many threads at once; what it throws cuts the line
     * @throws IOException if it cannot listen
     */
    public static void serve(Path socket, UnaryOperator<byte[]> answers) throws IOException {
        Board board = Board.open(socket.resolveSibling(WorkerProcess.BOARD));
        Cores cores = new Cores();
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            daemon("lines", () -> accept(server, channel -> answer(channel, board, cores, answers)));
            System.out.write((READY + "\n").getBytes(StandardCharsets.US_ASCII));
            System.out.flush();
            while (System.in.read() >= 0) {
                // nothing is said this way; only its end counts
            }
        }
    }

    private static void accept(ServerSocketChannel server, Consumer<SocketChannel> lines) {
        while (true) {
            SocketChannel channel;
            try {
                channel = server.accept();
            } catch (IOException e) {
                // closed because the owner is gone
                LOG.log(System.Logger.Level.DEBUG, "no further lines", e);
                return;
            }
            daemon("line", () -> lines.accept(channel));
        }
    }

    private static void answer(SocketChannel channel, Board board, Cores cores, UnaryOperator<byte[]> answers) {
        try (channel;
                Line line = Line.from(channel, board, cores)) {
            line.serve(answers);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a line ended", e);
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
