package id.tanggap.command.photo;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** ClamAV's daemon, by its command INSTREAM: chunks with their length before each, a length of zero at the end. */
final class Clamd implements VirusScanner {

    private static final Logger log = LoggerFactory.getLogger(Clamd.class);

    private static final String SCHEME = "clamd";
    private static final int USUAL_PORT = 3310;
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 1024;

    private final InetSocketAddress address;
    private final int timeoutMillis;

    /**
     * @param address {@code clamd://host[:port]}
     * @param timeout for the connection, and for each wait for an answer
     */
    Clamd(URI address, Duration timeout) {
        if (!SCHEME.equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("tanggap.photos.scanner is clamd://host:port, not " + address);
        }
        this.address = InetSocketAddress.createUnresolved(
                address.getHost(), address.getPort() < 0 ? USUAL_PORT : address.getPort());
        this.timeoutMillis = (int) timeout.toMillis();
    }

    @Override
    public Finding scan(byte[] file) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), timeoutMillis);
            socket.setSoTimeout(timeoutMillis);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < file.length; at += CHUNK) {
                int length = Math.min(CHUNK, file.length - at);
                out.writeInt(length);
                out.write(file, at, length);
            }
            out.writeInt(0);
            out.flush();
            return finding(
                    new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII).strip());
        } catch (IOException away) {
            log.warn("The virus scanner {} does not answer; what it should look at waits", address, away);
            return Finding.UNKNOWN;
        }
    }

    private static Finding finding(String answer) {
        String said = answer.replace("\0", "");
        if (said.endsWith(" OK")) {
            return Finding.CLEAN;
        }
        if (said.endsWith(" FOUND")) {
            log.warn("The virus scanner says {}", said);
            return Finding.INFECTED;
        }
        log.warn("The virus scanner says {}; what it should look at waits", said);
        return Finding.UNKNOWN;
    }
}
