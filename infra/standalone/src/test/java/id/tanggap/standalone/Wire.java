package id.tanggap.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A connection between two processes that breaks where a test says. What passes is not changed. */
final class Wire implements AutoCloseable {

    /** Where it breaks. */
    enum Break {
        /** The first half of the request has passed, the rest never does. */
        WITHIN_THE_REQUEST,
        /** The request has passed and the other side replies, which nobody hears. */
        BEFORE_THE_REPLY
    }

    private static final int CHUNK = 64 * 1024;

    private record Fault(String marker, Break where, Runnable then, CountDownLatch done) {}

    private final ServerSocket server;
    private final int target;
    private final AtomicReference<@Nullable Fault> ordered = new AtomicReference<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Wire(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    /** @param target a port of this machine */
    static Wire to(int target) throws IOException {
        return at(0, target);
    }

    /** @param port to listen at */
    static Wire at(int port, int target) throws IOException {
        Wire wire = new Wire(new ServerSocket(port, 256, InetAddress.getLoopbackAddress()), target);
        Thread.ofVirtual().name("wire").start(wire::accept);
        return wire;
    }

    int port() {
        return server.getLocalPort();
    }

    /**
     * Breaks once, at the next request with these characters.
     *
     * @param then what else happens at this moment
     * @return reaches zero when it has happened
     */
    CountDownLatch breakAt(String marker, Break where, Runnable then) {
        CountDownLatch done = new CountDownLatch(1);
        ordered.set(new Fault(marker, where, then, done));
        return done;
    }

    static void await(CountDownLatch fault) throws InterruptedException {
        if (!fault.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("Nothing passed that the wire should have broken at");
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                open.add(near);
                open.add(far);
                AtomicReference<@Nullable Fault> awaitsReply = new AtomicReference<>();
                AtomicBoolean broken = new AtomicBoolean();
                Thread.ofVirtual().start(() -> requests(near, far, awaitsReply, broken));
                Thread.ofVirtual().start(() -> replies(near, far, awaitsReply, broken));
            } catch (IOException closedOrNobodyThere) {
                // The client sees its connection closed, which is what would happen without the wire.
            }
        }
    }

    private void requests(Socket near, Socket far, AtomicReference<@Nullable Fault> awaitsReply, AtomicBoolean broken) {
        pass(near, far, broken, (chunk, length, out) -> {
            Fault fault = ordered.get();
            if (fault == null
                    || !new String(chunk, 0, length, ISO_8859_1).contains(fault.marker())
                    || !ordered.compareAndSet(fault, null)) {
                out.write(chunk, 0, length);
                return true;
            }
            if (fault.where() == Break.BEFORE_THE_REPLY) {
                awaitsReply.set(fault);
                out.write(chunk, 0, length);
                return true;
            }
            out.write(chunk, 0, length / 2);
            happen(fault, broken);
            return false;
        });
    }

    private void replies(Socket near, Socket far, AtomicReference<@Nullable Fault> awaitsReply, AtomicBoolean broken) {
        pass(far, near, broken, (chunk, length, out) -> {
            Fault fault = awaitsReply.getAndSet(null);
            if (fault == null) {
                out.write(chunk, 0, length);
                return true;
            }
            happen(fault, broken);
            return false;
        });
    }

    private static void happen(Fault fault, AtomicBoolean broken) {
        broken.set(true);
        fault.then().run();
        fault.done().countDown();
    }

    private interface Passing {
        /** @return whether the connection stays */
        boolean pass(byte[] chunk, int length, OutputStream out) throws IOException;
    }

    private void pass(Socket from, Socket to, AtomicBoolean broken, Passing passing) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] chunk = new byte[CHUNK];
            for (int length = in.read(chunk); length >= 0 && !broken.get(); length = in.read(chunk)) {
                if (!passing.pass(chunk, length, out)) {
                    return;
                }
            }
        } catch (IOException closed) {
            // One side is gone; the other one sees it.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
