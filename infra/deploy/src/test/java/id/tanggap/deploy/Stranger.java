package id.tanggap.deploy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at an address of their own who comes to the proxy over TLS with a browser, or with a bare connection. */
final class Stranger implements AutoCloseable {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int PATIENCE = 5_000;

    private final TestProxy proxy;
    private final InetAddress from;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;

    /** @param from an address of this machine: {@code 127.0.0.2} is as good as {@code 127.0.0.1} */
    Stranger(TestProxy proxy, String from) {
        try {
            this.proxy = proxy;
            this.from = InetAddress.getByName(from);
            this.http = HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .localAddress(this.from)
                    .sslContext(proxy.certificate().trusting())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return from.getHostAddress();
    }

    CookieManager cookies() {
        return cookies;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        return send(request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> json(String path, String body, String... headers) {
        return post(path, "application/json", body, headers);
    }

    /** Opens the page, and sends a form with the token that stands in it. */
    HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
        Matcher token = FORM_TOKEN.matcher(get(page, "Accept", "text/html").body());
        assertThat(token.find()).as("a form on %s", page).isTrue();
        return post(
                path,
                "application/x-www-form-urlencoded",
                "_csrf=" + token.group(1)
                        + fields.entrySet().stream()
                                .map(field -> "&" + field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining()),
                "Accept",
                "text/html");
    }

    HttpResponse<String> signIn(String user, String password) {
        return submit("/login", "/login", Map.of("user", user, "password", password));
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** A connection without TLS, on which anything can be said. */
    Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.behindTls()));
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    /** @return all that is answered until the other side hangs up */
    String say(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return heard(socket);
        }
    }

    /** @return the first line of what is answered to somebody who has not said all yet and says no more */
    String begin(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1)).readLine();
        }
    }

    private static String heard(Socket socket) throws IOException {
        StringBuilder heard = new StringBuilder();
        try {
            for (int next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                heard.append((char) next);
            }
        } catch (SocketException reset) {
            // What was heard before is what was answered.
        }
        return heard.toString();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(proxy.tlsAddress() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
