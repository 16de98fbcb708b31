package id.tanggap.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A bare connection, on which anything can be said, at any speed. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE = 20_000;

    private final Socket socket = new Socket();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    Wire(int port) throws IOException {
        this(port, "127.0.0.1");
    }

    /** @param from the address of this machine from which to come: {@code 127.0.0.2} is as good as {@code 127.0.0.1} */
    Wire(int port, String from) throws IOException {
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        socket.setSoTimeout(PATIENCE);
    }

    Wire say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** One byte after the other with a pause between, until the other side has had enough. */
    Duration trickle(String text, Duration pause) throws IOException {
        long began = System.nanoTime();
        socket.setSoTimeout(Math.toIntExact(pause.toMillis()));
        for (int i = 0; i < text.length(); i++) {
            if (hangsUp(text.charAt(i))) {
                break;
            }
        }
        socket.setSoTimeout(PATIENCE);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private boolean hangsUp(char next) throws IOException {
        try {
            say(String.valueOf(next));
            int answered = socket.getInputStream().read();
            if (answered < 0) {
                return true;
            }
            heard.write(answered);
            return false;
        } catch (SocketTimeoutException notYet) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** All that is answered until the other side hangs up. */
    String answer() throws IOException {
        try {
            socket.getInputStream().transferTo(heard);
        } catch (SocketException reset) {
            // What was heard before is what was answered.
        }
        return heard.toString(ISO_8859_1);
    }

    /** The first line of what is answered. */
    String status() throws IOException {
        while (heard.toString(ISO_8859_1).indexOf('\n') < 0) {
            int answered = socket.getInputStream().read();
            if (answered < 0) {
                break;
            }
            heard.write(answered);
        }
        return heard.toString(ISO_8859_1).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
