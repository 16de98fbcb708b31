package id.tanggap.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.tanggap.eventstore.config.AdmitUser;
import id.tanggap.local.PostgresConnection;
import id.tanggap.local.testing.TestPostgres;
import id.tanggap.schema.MakeTables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yaml.snakeyaml.Yaml;

class ComposeTest {

    private static final Path FOLDER = Path.of("compose");

    private final String text = Files.readString(FOLDER.resolve("compose.yml"));
    private final JsonNode compose = new ObjectMapper().valueToTree(new Yaml().<Map<String, Object>>load(text));

    ComposeTest() throws IOException {}

    @Test
    void itIsAComposeFile() throws IOException {
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
                        .getSchema(schema())
                        .validate(compose))
                .isEmpty();
    }

    /** Without the {@code id}s of an older draft, which newer ones refuse and nothing refers to. */
    private static JsonNode schema() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ComposeTest.class.getResourceAsStream("/compose-spec/schema.json"))) {
            JsonNode schema = new ObjectMapper().readTree(file);
            schema.findParents("id").forEach(parent -> {
                if (parent.path("id").isTextual()) {
                    ((ObjectNode) parent).remove("id");
                }
            });
            return schema;
        }
    }

    @Test
    void everythingThatIsNamedIsThere() {
        compose.path("services").properties().forEach(service -> {
            Stream.of("depends_on")
                    .forEach(link -> service.getValue()
                            .path(link)
                            .fieldNames()
                            .forEachRemaining(
                                    name -> assertThat(compose.path("services").has(name))
                                            .as(name)
                                            .isTrue()));
            service.getValue()
                    .path("secrets")
                    .forEach(secret -> assertThat(compose.path("secrets").has(secret.asText()))
                            .as(secret.asText())
                            .isTrue());
            service.getValue().path("volumes").forEach(volume -> {
                String source = volume.asText().split(":", 2)[0];
                if (source.startsWith(".")) {
                    assertThat(FOLDER.resolve(source)).exists();
                } else if (!source.startsWith("$")) {
                    assertThat(compose.path("volumes").has(source)).as(source).isTrue();
                }
            });
        });
    }

    @Test
    void theProxyAndPrometheusKnowTheNodes() throws IOException {
        String proxy = Files.readString(TestProxy.CONFIGURATION);
        String prometheus = Files.readString(Monitoring.FOLDER.resolve("prometheus.yml"));

        for (String node : List.of("command-1", "command-2", "query-1", "query-2")) {
            assertThat(compose.path("services").has(node)).isTrue();
            assertThat(proxy).contains("-" + node + ":8080}\"");
            assertThat(prometheus).contains(node + ":9080");
        }
        assertThat(proxy).doesNotContain("9080");
    }

    @Test
    void theProxyAloneIsBelievedAndTheDatabaseProvesItself() {
        JsonNode services = compose.path("services");

        for (String node : List.of("command-1", "command-2", "query-1", "query-2")) {
            JsonNode environment = services.path(node).path("environment");
            // Merged (<<) when the file is read.
            assertThat(environment.path("TANGGAP_ACCESS_TRUSTEDPROXIES").asText())
                    .isEqualTo(
                            services.at("/proxy/networks/tanggap/ipv4_address").asText());
            assertThat(environment.path("SPRING_DATASOURCE_URL").asText()).contains("sslmode=verify-full");
            assertThat(services.path(node).has("ports")).isFalse();
        }
        assertThat(services.at("/postgres/command").toString()).contains("ssl=on");
        assertThat(services.at("/proxy/ports").toString()).doesNotContain("8404", "8080");
    }

    @Test
    void nobodyThatServesKnowsWhoOwnsTheTablesOrRunsAnEngine() {
        for (String node : List.of("command-1", "command-2", "query-1", "query-2")) {
            JsonNode service = compose.path("services").path(node);
            assertThat(service.path("secrets").toString())
                    .contains("spring.datasource.password")
                    .doesNotContain("owner")
                    .doesNotContain("postgres-password")
                    .doesNotContain("admin")
                    .doesNotContain("elastic-password");
            assertThat(service.at("/environment/SPRING_DATASOURCE_USERNAME").asText())
                    .isEqualTo("tanggap_serving");
            assertThat(service.at("/environment/SPRING_DATASOURCE_URL").asText())
                    .contains("sslmode=verify-full");
            assertThat(service.path("depends_on").has("command-tables")).isTrue();
        }
        JsonNode admission = compose.path("services").path("eventstore-user");
        assertThat(admission.path("entrypoint").toString()).contains(AdmitUser.class.getName());
        assertThat(admission.path("secrets").toString())
                .contains("tanggap.eventstoredb.admin-connection", "tanggap.eventstoredb.connection");
        for (String tables : List.of("command-tables", "query-tables")) {
            JsonNode service = compose.path("services").path(tables);
            assertThat(service.path("entrypoint").toString()).contains(MakeTables.class.getName());
            assertThat(service.path("secrets").toString()).contains("tanggap.schema-owner.password");
        }
    }

    /** With the passwords that psql would read from the secrets, and names that nobody has here. */
    @Test
    void theRolesThatItMakesAreThoseOfWhichOneOwnsAndOneServes() throws Exception {
        String script = Files.readString(FOLDER.resolve("postgres-roles.sql"))
                .replaceAll("(?m)^(--|\\\\set ).*$", "")
                .replace(":'owner'", "'of-the-owner'")
                .replace(":'serving'", "'of-who-serves'")
                .replace("tanggap", "kota");
        PostgresConnection superuser = TestPostgres.server().superuserConnection("postgres");
        JdbcTemplate server = new JdbcTemplate(
                new DriverManagerDataSource(superuser.jdbcUrl(), superuser.user(), superuser.password()));

        for (String statement : script.split(";")) {
            if (!statement.isBlank()) {
                server.execute(statement);
            }
        }

        assertThat(server.queryForList(
                        "select rolname from pg_roles where rolname like 'kota%' and not rolsuper and not rolcreaterole",
                        String.class))
                .containsExactlyInAnyOrder("kota", "kota_serving");
        String url = superuser.jdbcUrl().replaceAll("/postgres$", "/kota");
        JdbcTemplate owner = new JdbcTemplate(new DriverManagerDataSource(url, "kota", "of-the-owner"));
        JdbcTemplate serving = new JdbcTemplate(new DriverManagerDataSource(url, "kota_serving", "of-who-serves"));
        owner.execute("create table made (id int)");
        assertThatThrownBy(() -> serving.execute("create table made_too (id int)"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void whateverMustBeSetIsInTheExample() throws IOException {
        Set<String> asked = new TreeSet<>();
        Pattern.compile("\\$\\{([A-Z_]+):(?:\\?|-})")
                .matcher(text)
                .results()
                .forEach(match -> asked.add(match.group(1)));

        assertThat(asked).contains("TLS_CERTIFICATE", "META_APP_SECRET");
        assertThat(Files.readAllLines(FOLDER.resolve(".env.example")).stream().map(line -> line.split("=", 2)[0]))
                .containsAll(asked);
    }
}
