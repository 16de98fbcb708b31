package id.tanggap.deploy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;

/** Ways to send too much, too slowly, or without an end. */
final class Flood {

    static final int MEGABYTE = 1_000_000;

    /** Of the right form, and of nothing. */
    static final String SIGNATURE_OF_META = "X-Hub-Signature-256: sha256=" + "0".repeat(64);

    private static final String SIGNATURE_OF_X = "x-twitter-webhooks-signature: sha256=" + "A".repeat(43) + "=";

    private Flood() {}

    /** The head of a request with a body of that length, with signatures that have the right form. */
    static String head(String door, String type, int length) {
        return head(door, type, length, SIGNATURE_OF_META + "\r\n" + SIGNATURE_OF_X);
    }

    static String head(String door, String type, int length, String header) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\nConnection: close\r\n\r\n"
                .formatted(door, type, length, header);
    }

    /** @return how much of an endless body was taken before the door was closed */
    static int endless(Stranger attacker) throws IOException {
        String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        int sent = 0;
        try (Socket socket = attacker.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /webhooks/meta HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + SIGNATURE_OF_META + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(ISO_8859_1));
            while (sent < 40 * MEGABYTE && socket.getInputStream().available() == 0) {
                out.write(chunk.getBytes(ISO_8859_1));
                sent += 0x10000;
            }
        } catch (SocketException closed) {
            // As it should be.
        }
        return sent;
    }

    /** A byte twice a second, until the other side has had enough. */
    static Duration trickle(Stranger attacker, String beginning) throws Exception {
        long began = System.nanoTime();
        try (Socket socket = attacker.connect()) {
            socket.getOutputStream().write(beginning.getBytes(ISO_8859_1));
            socket.setSoTimeout(500);
            while (Duration.ofNanos(System.nanoTime() - began).toSeconds() < 60) {
                try {
                    if (socket.getInputStream().read() < 0) {
                        break;
                    }
                } catch (SocketTimeoutException silent) {
                    socket.getOutputStream().write('a');
                }
            }
        } catch (SocketException closed) {
            // As it should be.
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Much that was packed to little: a row, and empty lines after it. */
    static byte[] gzipped(int bytes) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (OutputStream large = new GZIPOutputStream(small)) {
            large.write("nomor,masuk,opd,isi\n1,01/02/2026 08:00,dinas-pu,lampu padam\n".getBytes(UTF_8));
            byte[] some = "\n".repeat(MEGABYTE).getBytes(UTF_8);
            for (int written = 0; written < bytes; written += some.length) {
                large.write(some);
            }
        }
        return small.toByteArray();
    }
}
