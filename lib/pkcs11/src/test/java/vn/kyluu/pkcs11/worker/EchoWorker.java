package vn.kyluu.pkcs11.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A worker that answers with the question, after as many milliseconds as its first four octets say. */
public final class EchoWorker {
    private EchoWorker() {}

    public static void main(String[] arguments) throws IOException {
        WorkerServer.serve(Path.of(arguments[0]), EchoWorker::answer);
    }

    private static byte[] answer(byte[] question) {
        long end = System.nanoTime()
                + TimeUnit.MILLISECONDS.toNanos(ByteBuffer.wrap(question).getInt());
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return question;
    }
}
