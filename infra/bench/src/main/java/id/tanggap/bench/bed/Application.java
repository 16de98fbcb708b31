package id.tanggap.bench.bed;

import id.tanggap.bench.bed.Bed.Plot;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application in a process of its own, with the options that {@code infra/start} gives it. */
public final class Application implements AutoCloseable {

    private static final String SECRET = "rahasia-meta";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final URI address;
    private final Path folder;

    private Application(Process process, URI address, Path folder) {
        this.process = process;
        this.address = address;
        this.folder = folder;
    }

    /** Starts it and waits until it is ready. */
    public static Application start(Bed bed, Plot plot) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(bed.folder(), "application-");
        int port = freePort();
        Map<String, Object> settings = new HashMap<>(plot.settings());
        settings.put("server.port", port);
        settings.put("management.server.port", 0);
        // The load comes from one address.
        settings.put("tanggap.search.searches-per-address", 1_000_000);
        settings.put("tanggap.search.readings-per-address", 1_000_000);
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "WARN");
        settings.put("tanggap.access.credentials-file", folder.resolve("credentials.json"));
        settings.put("tanggap.channels.meta.app-secret", SECRET);
        settings.put("tanggap.channels.meta.verify-token", "rahasia-verifikasi");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                System.getProperty("java.class.path"),
                Served.class.getName(),
                "--spring.config.additional-location=file:" + written(settings, folder)));
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        Application application = new Application(builder.start(), URI.create("http://127.0.0.1:" + port), folder);
        Runtime.getRuntime().addShutdownHook(new Thread(application.process::destroyForcibly));
        application.awaitReady();
        return application;
    }

    /** A file rather than arguments, which everybody on the machine could read. */
    private static Path written(Map<String, Object> settings, Path folder) throws IOException {
        Path file = Files.createFile(
                folder.resolve("application.properties"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Properties properties = new Properties();
        settings.forEach((name, value) -> properties.setProperty(name, value.toString()));
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        return file;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                if (get("/readyz", "").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nothing listens there yet.
            }
            if (!process.isAlive() || System.nanoTime() > patience) {
                process.destroyForcibly();
                throw new IOException("The application did not start:\n" + Files.readString(folder.resolve("log")));
            }
            Thread.sleep(100);
        }
    }

    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    public HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(5))
                .header("Accept", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public JsonNode ask(String path, String token) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path, token);
        if (response.statusCode() != 200) {
            throw new IOException(path + ": " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    public String tokenOf(String user) throws IOException {
        return JSON.readTree(Files.readString(folder.resolve("credentials.json")))
                .path(user)
                .path("token")
                .asString();
    }

    /** A comment as Meta delivers it, signed as Meta signs it: the request's bytes. */
    public byte[] delivery(int number) {
        String body = """
                {"object": "instagram", "entry": [{"id": "1784140", "time": %d, "changes": [{"field": "comments", "value":
                 {"id": "%s", "text": "%s", "from": {"id": "%d", "username": "warga_%d"},
                  "media": {"id": "m-1784140", "media_product_type": "FEED"}}}]}]}
                """.formatted(
                        Instant.now().getEpochSecond(), postId(number), History.text(number), 5000 + number, number);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return id.tanggap.bench.load.Request.of(
                "POST",
                address,
                "/webhooks/meta",
                Map.of(
                        "Content-Type",
                        "application/json",
                        "X-Hub-Signature-256",
                        "sha256=" + HexFormat.of().formatHex(hmac(bytes))),
                bytes);
    }

    public static String postId(int number) {
        return "bench" + number;
    }

    private static byte[] hmac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
