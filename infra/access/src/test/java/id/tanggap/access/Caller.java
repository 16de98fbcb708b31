package id.tanggap.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program with a token, or a browser with its cookies; follows no redirect by itself. */
final class Caller {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String site;
    private final Map<String, String> headers = new TreeMap<>();
    final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Caller(int port) {
        this.site = "http://localhost:" + port;
    }

    static Caller program(int port) {
        return new Caller(port);
    }

    static Caller browser(int port) {
        return new Caller(port).with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    Caller with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Caller token(String token) {
        return with("Authorization", "Bearer " + token);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(site + path)).GET());
    }

    HttpResponse<String> json(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> chunked(String path, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body))));
    }

    HttpResponse<String> form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** As a form sends its fields and then a file. */
    HttpResponse<String> upload(String path, Map<String, String> fields, String file) {
        var body = fields.entrySet().stream()
                        .map(field -> "--batas\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                                + "\"\r\n\r\n" + field.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + file + "\r\n--batas--\r\n";
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "multipart/form-data; boundary=batas")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Opens the page and takes the token out of its form. */
    String formToken(String page) {
        return formToken(get(page));
    }

    static String formToken(HttpResponse<String> page) {
        var form = FORM_TOKEN.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("No form on " + page);
        }
        return form.group(1);
    }

    HttpResponse<String> signIn(String user, String password, String returnTo) {
        return form(
                "/login",
                Map.of("_csrf", formToken("/login"), "user", user, "password", password, "returnTo", returnTo));
    }

    /** Opens a page with a form and sends the form. */
    HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
        var all = new TreeMap<>(fields);
        all.put("_csrf", formToken(page));
        return form(path, all);
    }

    /** The value of a cookie that was set. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        headers.forEach(request::setHeader);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
