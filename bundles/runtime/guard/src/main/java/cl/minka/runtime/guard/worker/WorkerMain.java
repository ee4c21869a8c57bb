package cl.minka.runtime.guard.worker;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Calls plugins that are not trusted, one call after the other, asked through standard input and answered through standard
 * output. Ends when whoever asked has gone.
 */
public final class WorkerMain {
    private WorkerMain() {}

    /** @param arguments the longest message in bytes */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        int most = Integer.parseInt(arguments[0]);
        // a file's own stream asks for its place, which a pipe does not have
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setIn(InputStream.nullInputStream());
        System.setOut(System.err);
        BlockingQueue<byte[]> orders = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(in, most, orders), "orders");
        reader.setDaemon(true);
        reader.start();
        Calls calls = new Calls(most);
        Frames.write(out);
        while (true) {
            byte[] answer = calls.call(orders.take());
            Frames.write(out, answer);
            Thread.interrupted();
        }
    }

    private static void read(InputStream in, int most, BlockingQueue<byte[]> orders) {
        try {
            while (true) {
                orders.add(Frames.read(in, most));
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(0);
        }
    }
}
