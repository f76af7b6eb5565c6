package vn.kyluu.pkcs11.worker;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** One connection; carries one message at a time, each behind its length. Not thread-safe, except for closing. */
final class Line implements AutoCloseable {
    private static final int LONGEST = 64 << 20;

    private final SocketChannel channel;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(4096);
    private volatile long deadline = Long.MAX_VALUE;

    Line(SocketChannel channel) {
        this.channel = channel;
    }

    static Line to(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            return new Line(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    void send(byte[] message) throws IOException {
        if (buffer.capacity() < message.length + Integer.BYTES) {
            buffer = ByteBuffer.allocateDirect(message.length + Integer.BYTES);
        }
        buffer.clear();
        buffer.putInt(message.length).put(message).flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        // a PIN may have passed through
        buffer.clear();
        for (int i = 0; i < message.length + Integer.BYTES; i++) {
            buffer.put(i, (byte) 0);
        }
    }

    byte[] receive() throws IOException {
        buffer.clear();
        fill(Integer.BYTES);
        int length = buffer.getInt(0);
        if (length < 0 || length > LONGEST) {
            throw new IOException("a message of " + length + " octets");
        }
        byte[] message = new byte[length];
        int have = Math.min(length, buffer.position() - Integer.BYTES);
        buffer.get(Integer.BYTES, message, 0, have);
        for (int i = 0; i < buffer.position(); i++) {
            buffer.put(i, (byte) 0);
        }
        ByteBuffer rest = ByteBuffer.wrap(message, have, length - have);
        while (rest.hasRemaining()) {
            if (channel.read(rest) < 0) {
                throw new EOFException("the line was cut");
            }
        }
        return message;
    }

    private void fill(int least) throws IOException {
        while (buffer.position() < least) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the line was cut");
            }
        }
    }

    void expectBy(long nanoTime) {
        deadline = nanoTime;
    }

    boolean isOverdue(long nanoTime) {
        return deadline != Long.MAX_VALUE && nanoTime - deadline > 0;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger(Line.class.getName()).log(System.Logger.Level.DEBUG, "closing a line", e);
        }
    }
}
