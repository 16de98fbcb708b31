package id.tanggap.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The engines of a program that runs on the data in a folder, as whoever has stolen the program's own passwords. */
public final class OwnEngines {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PORT_LINE = 3;

    private final Path data;

    public OwnEngines(Path data) {
        this.data = data;
    }

    public JdbcClient serving() throws IOException {
        return postgres("tanggap_serving", "postgres-serving.password");
    }

    /** By the sessions in the application's database. */
    List<String> rolesAtWork() throws IOException {
        return postgres("postgres", "postgres-superuser.password")
                .sql("select usename from pg_stat_activity where datname = 'tanggap' and pid <> pg_backend_pid()")
                .query(String.class)
                .list();
    }

    private JdbcClient postgres(String role, String secret) throws IOException {
        String port = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        return JdbcClient.create(
                new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/tanggap", role, secret(secret)));
    }

    /** @return the status of the answer */
    public int elasticsearch(String method, String path, String body) throws IOException, InterruptedException {
        String port = Files.readAllLines(data.resolve("elasticsearch/config/elasticsearch.yml")).stream()
                .filter(line -> line.startsWith("http.port: "))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .findFirst()
                .orElseThrow();
        String who = Base64.getEncoder()
                .encodeToString(("tanggap:" + secret("elasticsearch.password")).getBytes(StandardCharsets.UTF_8));
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Authorization", "Basic " + who)
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String secret(String name) throws IOException {
        return Files.readString(data.resolve("secrets").resolve(name)).strip();
    }
}
