package id.tanggap.eventstore.kurrent;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at a cluster without the client, which says "The connection is closed" whatever is wrong: resolves, connects,
 * shakes hands, asks {@code GET /info} and {@code GET /gossip} as the given user. Each step takes two seconds at most, and
 * four nodes are looked at.
 *
 * @param hosts as {@code host:port}
 * @param caFile of the authority to trust, beside none else; null for those that Java knows
 * @param user for what is told; empty if none is given
 * @param authorization for the header of that name; null if none is given
 */
record FirstLook(
        List<InetSocketAddress> hosts,
        boolean tls,
        boolean verifies,
        @Nullable String caFile,
        String user,
        @Nullable String authorization) {

    private static final int STEP_MILLIS = (int) Duration.ofSeconds(2).toMillis();
    private static final int HOSTS = 4;
    private static final int LARGEST_ANSWER = 1 << 20;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3}) ?.*");

    /** What a node answered. */
    record Answer(int status, String date, String body) {

        JsonNode json() {
            try {
                return JsonMapper.shared().readTree(body);
            } catch (JacksonException unreadable) {
                return JsonMapper.shared().createObjectNode();
            }
        }
    }

    /** What a host turned out to be: a finding, or what it said of itself. */
    record Seen(
            String at, @Nullable Finding finding, @Nullable Answer info) {}

    /** The password is in it. */
    @Override
    public String toString() {
        return "FirstLook" + hosts;
    }

    /** Nothing when a node answers and the cluster has a leader: then whatever was wrong is over, or is not to be seen so. */
    Optional<Finding> find() {
        List<Finding> findings = new ArrayList<>();
        for (InetSocketAddress host : hosts.stream().limit(HOSTS).toList()) {
            Finding finding = look(host).finding();
            if (finding == null) {
                return leaderless(host);
            }
            findings.add(finding);
        }
        // As long as one of them may come back, waiting is not in vain.
        return findings.stream().min(Comparator.comparing(Finding::lasting));
    }

    Seen look(InetSocketAddress host) {
        String at = host.getHostString() + ":" + host.getPort();
        try {
            Answer info = ask(host, tls, verifies, "/info");
            return info.status() == 401 ? new Seen(at, Finding.refused(at, user), null) : new Seen(at, null, info);
        } catch (UnknownHostException unknown) {
            return new Seen(at, Finding.unknownHost(host.getHostString()), null);
        } catch (ConnectException refused) {
            return new Seen(at, Finding.nobodyListens(at), null);
        } catch (SocketTimeoutException silent) {
            return new Seen(at, Finding.silent(at), null);
        } catch (SSLException distrusted) {
            return new Seen(at, ofTls(host, at, distrusted), null);
        } catch (IOException broken) {
            return new Seen(at, ofBrokenTalk(host, at), null);
        }
    }

    private Finding ofTls(InetSocketAddress host, String at, SSLException failure) {
        if (answers(host, false)) {
            return Finding.tlsToPlain(at);
        }
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return Finding.notTrusted(at, String.valueOf(cause.getMessage()));
    }

    private Finding ofBrokenTalk(InetSocketAddress host, String at) {
        if (!tls && answers(host, true)) {
            return Finding.plainToTls(at);
        }
        if (tls && answers(host, false)) {
            return Finding.tlsToPlain(at);
        }
        return Finding.silent(at);
    }

    private boolean answers(InetSocketAddress host, boolean overTls) {
        try {
            ask(host, overTls, false, "/info");
            return true;
        } catch (IOException no) {
            return false;
        }
    }

    private Optional<Finding> leaderless(InetSocketAddress host) {
        JsonNode members;
        try {
            members = gossip(host);
        } catch (IOException unknown) {
            return Optional.empty();
        }
        StringBuilder states = new StringBuilder();
        for (JsonNode member : members) {
            boolean alive = member.path("isAlive").asBoolean(false);
            String state = member.path("state").asString("?");
            if (alive && state.equals("Leader")) {
                return Optional.empty();
            }
            states.append(states.isEmpty() ? "" : ", ")
                    .append(member.path("httpEndPointIp").asString("?"))
                    .append(' ')
                    .append(alive ? state : "dead");
        }
        return members.isEmpty() ? Optional.empty() : Optional.of(Finding.noLeader(states.toString()));
    }

    /** The members of the cluster as the node sees them. */
    JsonNode gossip(InetSocketAddress host) throws IOException {
        return ask(host, tls, verifies, "/gossip").json().path("members");
    }

    Answer ask(InetSocketAddress host, String path) throws IOException {
        return ask(host, tls, verifies, path);
    }

    private Answer ask(InetSocketAddress host, boolean overTls, boolean trustingOnlyOurs, String path)
            throws IOException {
        return send(host, overTls, trustingOnlyOurs, "GET", path, "");
    }

    /** Creates something, as the given user. */
    Answer post(InetSocketAddress host, String path, String json) throws IOException {
        return send(host, tls, verifies, "POST", path, json);
    }

    private Answer send(
            InetSocketAddress host, boolean overTls, boolean trustingOnlyOurs, String method, String path, String body)
            throws IOException {
        InetAddress address = InetAddress.getByName(host.getHostString());
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, host.getPort()), STEP_MILLIS);
            plain.setSoTimeout(STEP_MILLIS);
            try (Socket talk = overTls ? shakenHands(plain, host, trustingOnlyOurs) : plain) {
                byte[] content = body.getBytes(StandardCharsets.UTF_8);
                OutputStream out = talk.getOutputStream();
                out.write((method + " " + path + " HTTP/1.1\r\nHost: " + host.getHostString()
                                + "\r\nConnection: close\r\nAccept: application/json\r\n"
                                + (authorization == null ? "" : "Authorization: " + authorization + "\r\n")
                                + "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
                out.write(content);
                out.flush();
                return answer(talk.getInputStream());
            }
        }
    }

    private SSLSocket shakenHands(Socket plain, InetSocketAddress host, boolean trustingOnlyOurs) throws IOException {
        SSLContext context = context(trustingOnlyOurs);
        SSLSocket secure =
                (SSLSocket) context.getSocketFactory().createSocket(plain, host.getHostString(), host.getPort(), true);
        if (trustingOnlyOurs) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
        }
        secure.startHandshake();
        return secure;
    }

    private SSLContext context(boolean trustingOnlyOurs) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trustingOnlyOurs ? trusted() : new TrustManager[] {new Anybody()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private TrustManager @Nullable [] trusted() throws IOException, GeneralSecurityException {
        if (caFile == null) {
            return null;
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream file = new BufferedInputStream(Files.newInputStream(Path.of(caFile)))) {
            int number = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry("ca-" + number++, each);
            }
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    /** To see whether there is TLS at all; what is said over it is not believed. */
    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {
            // Nobody is a client of ours.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            // Whoever it is.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static Answer answer(InputStream in) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        while (whole.size() < LARGEST_ANSWER && !isComplete(whole)) {
            int read = in.read(buffer);
            if (read < 0) {
                break;
            }
            whole.write(buffer, 0, read);
        }
        String text = whole.toString(StandardCharsets.ISO_8859_1);
        String head = headOf(text);
        Matcher status = STATUS.matcher(head.lines().findFirst().orElse(""));
        if (!status.matches()) {
            throw new IOException("no HTTP");
        }
        String body = text.substring(Math.min(text.length(), head.length() + 4));
        return new Answer(
                Integer.parseInt(status.group(1)),
                header(head, "date").orElse(""),
                header(head, "transfer-encoding")
                                .filter("chunked"::equalsIgnoreCase)
                                .isPresent()
                        ? unchunked(body)
                        : body);
    }

    /** A server may keep the connection although it was asked to close it. */
    private static boolean isComplete(ByteArrayOutputStream received) {
        String text = received.toString(StandardCharsets.ISO_8859_1);
        if (!text.contains("\r\n\r\n")) {
            return false;
        }
        String head = headOf(text);
        int body = text.length() - head.length() - 4;
        if (header(head, "transfer-encoding").isPresent()) {
            return text.endsWith("\r\n0\r\n\r\n");
        }
        return header(head, "content-length")
                .filter(length -> length.matches("[0-9]{1,9}"))
                .filter(length -> body >= Integer.parseInt(length))
                .isPresent();
    }

    private static String headOf(String text) {
        int end = text.indexOf("\r\n\r\n");
        return end < 0 ? text : text.substring(0, end);
    }

    private static Optional<String> header(String head, String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    private static String unchunked(String body) {
        StringBuilder whole = new StringBuilder();
        for (int at = 0; at < body.length(); ) {
            int line = body.indexOf("\r\n", at);
            if (line < 0) {
                break;
            }
            int length = Integer.parseInt(body.substring(at, line).split(";")[0].strip(), 16);
            if (length == 0) {
                break;
            }
            whole.append(body, line + 2, Math.min(body.length(), line + 2 + length));
            at = line + 2 + length + 2;
        }
        return whole.toString();
    }
}
