package id.tanggap.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How Elasticsearch is set up and run. */
record ElasticsearchEngine(
        Path folder,
        Path home,
        Path java,
        int httpPort,
        int transportPort,
        SearchUsers users,
        int heapMegabytes,
        Durability durability,
        @Nullable ClusterMember member,
        ChildUser user,
        HttpClient http)
        implements Engine {

    /** The system property with more options for the node's JVM, separated by spaces, for who knows better. */
    static final String MORE_JVM_OPTIONS = "tanggap.elasticsearch.jvm-options";

    /** A sixth less processor time to the first answer than with the first of them alone. */
    private static final String SHORT_LIFE =
            String.join("\n", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-AlwaysPreTouch");

    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(5);

    /** A cluster of one. */
    static ElasticsearchEngine in(Path folder, SearchUsers users, int heapMegabytes, Durability durability)
            throws IOException {
        return in(folder, Ports.free(), users, heapMegabytes, durability, null);
    }

    /** One of several, whose data are thrown away. */
    static ElasticsearchEngine memberOf(ClusterMember member, Path folder, SearchUsers users, int heapMegabytes)
            throws IOException {
        int transportPort = member.number() == 1 ? member.masterTransportPort() : Ports.free();
        return in(folder, transportPort, users, heapMegabytes, Durability.THROWN_AWAY, member);
    }

    private static ElasticsearchEngine in(
            Path folder,
            int transportPort,
            SearchUsers users,
            int heapMegabytes,
            Durability durability,
            @Nullable ClusterMember member)
            throws IOException {
        Path home = EngineFiles.elasticsearchHome();
        Path java = Path.of(System.getProperty("java.home"));
        ChildUser user = ChildUser.reaching(folder, folder.resolve("data"), List.of(home, java));
        HttpClient.Builder http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LONGEST_QUESTION);
        if (member != null) {
            http.sslContext(member.certificate().trusting());
        }
        return new ElasticsearchEngine(
                folder,
                home,
                java,
                Ports.free(),
                transportPort,
                users,
                heapMegabytes,
                durability,
                member,
                user,
                http.build());
    }

    /** As the application. */
    ElasticsearchConnection connection() {
        return new ElasticsearchConnection(url(), SearchUsers.APPLICATION, users.applicationPassword());
    }

    /** As somebody who may do everything, where there is such a user. */
    ElasticsearchConnection superuserConnection() {
        String password = users.superuserPassword();
        if (password == null) {
            throw new IllegalStateException("This Elasticsearch knows no superuser");
        }
        return new ElasticsearchConnection(url(), SearchUsers.SUPERUSER, password);
    }

    private String url() {
        return (member == null ? "http" : "https") + "://127.0.0.1:" + httpPort;
    }

    @Override
    public String name() {
        return "Elasticsearch";
    }

    private Path config() {
        return folder.resolve("config");
    }

    /** What the node itself writes down; what it says to its console is in {@link #log}. */
    private Path ownLog() {
        return logs().resolve("node");
    }

    private Path temporary() {
        return folder.resolve("tmp");
    }

    private Path nodePid() {
        return temporary().resolve("node.pid");
    }

    @Override
    public List<String> command() {
        return List.of(
                home.resolve("bin").resolve("elasticsearch").toString(),
                "--pidfile",
                nodePid().toString());
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "ES_JAVA_HOME", java.toString(),
                "ES_PATH_CONF", config().toString(),
                "ES_TMPDIR", temporary().toString(),
                "HOME", temporary().toString(),
                "CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Duser.home=" + temporary());
    }

    @Override
    public String stopSignal() {
        return "TERM";
    }

    /** The launcher, and the node below it. Either ends when the other one is gone. */
    @Override
    public List<Path> pidFiles() {
        return List.of(folder.resolve("server.pid"), nodePid());
    }

    @Override
    public void prepare() throws IOException {
        Trees.delete(temporary());
        List<Path> own = List.of(config(), temporary(), folder.resolve("data"), ownLog());
        Modes.createFolder(logs(), "rwx------");
        ChildUser.keep(logs());
        for (Path each : own) {
            Modes.createFolder(each, "rwx------");
        }
        Modes.createFolder(config().resolve("jvm.options.d"), "rwx------");
        for (String unchanged : List.of("log4j2.properties", "role_mapping.yml")) {
            Files.copy(
                    home.resolve("config").resolve(unchanged),
                    config().resolve(unchanged),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Modes.writePrivately(config().resolve("elasticsearch.yml"), settings());
        Modes.writePrivately(config().resolve("jvm.options"), jvmOptions());
        for (Map.Entry<String, String> file : users.files().entrySet()) {
            Modes.writePrivately(config().resolve(file.getKey()), file.getValue());
        }
        if (member != null) {
            copyIn(member.certificate().certificate(), ClusterMember.CERTIFICATE);
            copyIn(member.certificate().key(), ClusterMember.KEY);
        }
        for (Path each : own) {
            user.own(each);
        }
        user.letThrough(logs());
    }

    private void copyIn(Path file, String name) throws IOException {
        Modes.writePrivately(config().resolve(name), Files.readString(file));
    }

    private String settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("cluster.name", "tanggap");
        settings.put("node.name", "tanggap");
        settings.put("path.data", folder.resolve("data").toString());
        settings.put("path.logs", ownLog().toString());
        settings.put("network.host", "127.0.0.1");
        settings.put("http.port", Integer.toString(httpPort));
        settings.put("transport.port", Integer.toString(transportPort));
        if (member == null) {
            settings.put("discovery.type", "single-node");
        } else {
            settings.putAll(member.settings());
        }
        settings.put("xpack.security.enabled", "true");
        settings.put("xpack.security.autoconfiguration.enabled", "false");
        settings.put("xpack.security.enrollment.enabled", "false");
        settings.put("xpack.security.authc.reserved_realm.enabled", "false");
        if (durability == Durability.THROWN_AWAY) {
            settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
        } else {
            // In room left, not in percent: a large disk that is 95 % full still has room for our data.
            settings.put("cluster.routing.allocation.disk.watermark.low", "500mb");
            settings.put("cluster.routing.allocation.disk.watermark.high", "300mb");
            settings.put("cluster.routing.allocation.disk.watermark.flood_stage", "150mb");
        }
        return settings.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + quoted(entry.getValue()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String jvmOptions() {
        return String.join(
                        "\n",
                        "-Xms" + heapMegabytes + "m",
                        "-Xmx" + heapMegabytes + "m",
                        durability == Durability.THROWN_AWAY ? SHORT_LIFE : "-XX:+UseG1GC",
                        "-Djava.io.tmpdir=" + temporary(),
                        "-Duser.home=" + temporary(),
                        "--add-modules=jdk.incubator.vector",
                        "-XX:CompileCommand=dontinline,java/lang/invoke/MethodHandle.setAsTypeCache",
                        "-XX:CompileCommand=dontinline,java/lang/invoke/MethodHandle.asTypeUncached",
                        "-Dorg.apache.lucene.store.defaultReadAdvice=normal",
                        "-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:ErrorFile=" + ownLog().resolve("jvm-error-%p.log"),
                        System.getProperty(MORE_JVM_OPTIONS, "").strip().replaceAll("\\s+", "\n"))
                + "\n";
    }

    @Override
    public boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(connection().url() + "/_cluster/health?wait_for_status=yellow&timeout=2s"))
                .timeout(LONGEST_QUESTION)
                .header("Authorization", "Basic " + base64(SearchUsers.APPLICATION + ":" + users.applicationPassword()))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As YAML and JSON both read it. */
    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
