package id.tanggap.eventstore.kurrent.server;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * The port of a node. A server speaks HTTP/2 and HTTP/1.1 on one port: the first goes on to the gRPC services, the second
 * is answered here. To TLS where there is none it says 400 in plain text, and to plain text where there is TLS nothing at
 * all.
 */
final class Door implements AutoCloseable {

    private static final int TLS_HANDSHAKE = 0x16;

    /** What is asked over HTTP/1.1. */
    record Question(String method, String path, Map<String, String> headers, String body) {}

    record Answer(int status, String json) {}

    interface Answers {
        Answer to(Question question);
    }

    private final ServerSocket door;
    private final int inner;
    private final Answers answers;
    private final SSLContext tls;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Thread receiving;

    Door(InetSocketAddress at, int inner, Optional<Cluster.Certificate> certificate, Answers answers)
            throws IOException {
        this.door = new ServerSocket();
        this.inner = inner;
        this.answers = answers;
        this.tls = certificate.map(Door::context).orElse(null);
        door.bind(at);
        receiving = inBackground("door", this::receive);
    }

    private static Thread inBackground(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                guest.setTcpNoDelay(true);
                open.add(guest);
                inBackground("guest", () -> attend(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void attend(Socket guest) {
        try {
            if (tls == null) {
                attendPlain(guest);
            } else {
                attendOverTls(guest);
            }
        } catch (IOException gone) {
            close(guest);
        }
    }

    private void attendPlain(Socket guest) throws IOException {
        PushbackInputStream in = new PushbackInputStream(guest.getInputStream(), 1);
        int first = in.read();
        if (first < 0) {
            close(guest);
        } else if (first == TLS_HANDSHAKE) {
            answer(guest, guest.getOutputStream(), new Answer(400, ""));
        } else {
            in.unread(first);
            if (first == 'P' && beginsHttp2(in, guest)) {
                return;
            }
            converse(guest, in);
        }
    }

    /** {@code PRI * HTTP/2.0}; {@code POST} begins alike. */
    private boolean beginsHttp2(PushbackInputStream in, Socket guest) throws IOException {
        in.read();
        int second = in.read();
        byte[] both = {'P', (byte) second};
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(both), in);
        if (second == 'R') {
            pass(guest, whole);
        } else {
            converse(guest, whole);
        }
        return true;
    }

    private void attendOverTls(Socket guest) throws IOException {
        int first = guest.getInputStream().read();
        if (first != TLS_HANDSHAKE) {
            close(guest);
            return;
        }
        InputStream read = new ByteArrayInputStream(new byte[] {(byte) first});
        SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(guest, read, true);
        open.add(secure);
        secure.setUseClientMode(false);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        if ("h2".equals(secure.getApplicationProtocol())) {
            pass(secure, secure.getInputStream());
        } else {
            converse(secure, secure.getInputStream());
        }
    }

    private void pass(Socket guest, InputStream in) throws IOException {
        Socket services = new Socket(InetAddress.getLoopbackAddress(), inner);
        services.setTcpNoDelay(true);
        open.add(services);
        inBackground("to services", () -> copy(in, services, guest));
        InputStream back = services.getInputStream();
        copy(back, guest, services);
    }

    private void copy(InputStream from, Socket to, Socket other) {
        byte[] buffer = new byte[1 << 15];
        try {
            OutputStream out = to.getOutputStream();
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException gone) {
            // Either side may go at any time.
        } finally {
            close(to);
            close(other);
        }
    }

    private void converse(Socket guest, InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String request = lines.readLine();
        if (request == null) {
            close(guest);
            return;
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            String[] header = line.split(": *", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
        }
        char[] body = new char[Integer.parseInt(headers.getOrDefault("content-length", "0"))];
        for (int read = 0; read < body.length; ) {
            int more = lines.read(body, read, body.length - read);
            if (more < 0) {
                break;
            }
            read += more;
        }
        String[] words = request.split(" ");
        answer(guest, guest.getOutputStream(), answers.to(new Question(words[0], words[1], headers, new String(body))));
    }

    private void answer(Socket guest, OutputStream out, Answer answer) throws IOException {
        byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
        out.write(("HTTP/1.1 %d Answer\r\nDate: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n"
                        + "Connection: close\r\n\r\n")
                .formatted(
                        answer.status(),
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)),
                        body.length)
                .getBytes(StandardCharsets.UTF_8));
        out.write(body);
        out.flush();
        close(guest);
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException already) {
            // Then it is closed.
        }
    }

    /** The port is free as soon as nobody waits at it any more. */
    @Override
    public void close() {
        try {
            door.close();
            receiving.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.forEach(this::close);
    }

    private static SSLContext context(Cluster.Certificate files) {
        try (InputStream chain = Files.newInputStream(files.chain().toPath())) {
            Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(chain);
            KeyStore keys = KeyStore.getInstance(KeyStore.getDefaultType());
            keys.load(null, null);
            keys.setKeyEntry("node", privateKey(files.key()), new char[0], new Certificate[] {certificate});
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privateKey(File pem) throws IOException, GeneralSecurityException {
        String base64 = Files.readString(pem.toPath())
                .replaceAll("-----[A-Z ]+-----", "")
                .replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
