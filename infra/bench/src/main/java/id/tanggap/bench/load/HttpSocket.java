package id.tanggap.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One connection that is kept, and bytes: a client that costs next to nothing. */
final class HttpSocket implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private int read;
    private boolean ended;

    HttpSocket(URI address) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE_MILLIS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** @return the status */
    int exchange(byte[] request) throws IOException {
        out.write(request);
        String status = line();
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                chunked = true;
            } else if (header.equalsIgnoreCase("connection: close")) {
                ended = true;
            }
        }
        if (chunked) {
            skipChunks();
        } else {
            skip(length);
        }
        return Integer.parseInt(status.substring(9, 12));
    }

    /** Whether the server takes no further request on this connection, as Tomcat does after a hundred. */
    boolean hasEnded() {
        return ended;
    }

    private void skipChunks() throws IOException {
        while (true) {
            int length = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
            skip(length);
            line();
            if (length == 0) {
                return;
            }
        }
    }

    private void skip(int bytes) throws IOException {
        for (int left = bytes; left > 0; ) {
            if (read == filled) {
                fill();
            }
            int some = Math.min(left, filled - read);
            read += some;
            left -= some;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        while (true) {
            if (read == filled) {
                fill();
            }
            for (int at = read; at < filled; at++) {
                if (buffer[at] == '\n') {
                    line.append(new String(buffer, read, at - read, StandardCharsets.ISO_8859_1));
                    read = at + 1;
                    int end = line.length();
                    if (end > 0 && line.charAt(end - 1) == '\r') {
                        line.setLength(end - 1);
                    }
                    return line.toString();
                }
            }
            line.append(new String(buffer, read, filled - read, StandardCharsets.ISO_8859_1));
            read = filled;
        }
    }

    private void fill() throws IOException {
        filled = in.read(buffer);
        read = 0;
        if (filled < 0) {
            filled = 0;
            throw new EOFException("The server closed the connection");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
