package id.tanggap.standalone;

import id.tanggap.demo.DemoFilling;
import id.tanggap.demo.DemoMark;
import id.tanggap.demo.instagram.PretendInstagram;
import id.tanggap.eventstore.backup.BackupProblem;
import id.tanggap.local.DataFolder;
import id.tanggap.local.LocalElasticsearch;
import id.tanggap.local.LocalEngines;
import id.tanggap.local.Ports;
import id.tanggap.local.PostgresConnection;
import id.tanggap.local.StartRefused;
import id.tanggap.node.Node;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Starts everything on one machine. Standard output tells what happens and ends with {@code Tanggap is ready:
 * http://localhost:<port>}, with the address in place of {@code localhost} when it listens on one alone; what is wrong stands on standard error, in Indonesian and in English.
 *
 * <p>With {@code backup}, {@code restore} or {@code after-restore} as the first word it does that instead.
 *
 * <p>Exit codes: 2 for a command line that cannot be understood, those of {@link StartRefused}, 30 for a backup or a
 * restore that is not done, 1 for the rest.
 */
public final class Tanggap {

    private static final int USAGE = 2;
    private static final int BACKUP = 30;
    private static final String AFTER_RESTORE = "after-restore";
    private static final Set<String> COMMANDS = Set.of("backup", "restore", AFTER_RESTORE);

    /** The system property for Elasticsearch's heap in MB. */
    private static final String HEAP = "tanggap.elasticsearch.heap";

    private static final String DEMO_CREDENTIALS = "demo-credentials.json";

    private static final String OPEN = """
            Perhatian: mesin lain dapat menjangkau Tanggap lewat HTTP tanpa TLS. Kata sandi dan aduan dapat disadap. Pasang
            proxy TLS di depannya, sebutkan di tanggap.access.trusted-proxies, dan dengarkan 127.0.0.1 saja.
            Attention: other machines reach Tanggap over HTTP without TLS. Passwords and complaints can be overheard. Put a
            proxy with TLS in front of it, name it in tanggap.access.trusted-proxies, and listen on 127.0.0.1 alone.""";

    private Tanggap() {}

    public static void main(String... arguments) {
        List<String> given = List.of(arguments);
        boolean isCommand = !given.isEmpty() && COMMANDS.contains(given.getFirst());
        try {
            if (isCommand && given.getFirst().equals(AFTER_RESTORE)) {
                afterRestore(given.subList(1, given.size()));
                return;
            }
            if (isCommand) {
                System.out.println(backupOrRestore(given.getFirst().equals("restore"), given.subList(1, given.size())));
                return;
            }
            Options options = Options.parse(given);
            if (options.help()) {
                System.out.print(Options.EXPLANATION);
                return;
            }
            start(options);
        } catch (Options.Misunderstood e) {
            System.err.println(e.getMessage());
            System.err.print(explanation(given));
            System.exit(USAGE);
        } catch (BackupProblem e) {
            System.err.println(e.getMessage());
            System.exit(BACKUP);
        } catch (SQLException e) {
            System.err.println("PostgreSQL: " + e.getMessage());
            System.exit(BACKUP);
        } catch (StartRefused e) {
            end(e);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    /** Ends this process. */
    static void end(StartRefused refused) {
        System.err.println(refused.getMessage());
        System.exit(refused.exitCode());
    }

    private static String explanation(List<String> given) {
        if (given.isEmpty() || !COMMANDS.contains(given.getFirst())) {
            return Options.EXPLANATION;
        }
        return given.getFirst().equals(AFTER_RESTORE) ? AfterRestoreCommand.EXPLANATION : BackupCommand.EXPLANATION;
    }

    private static void afterRestore(List<String> arguments) throws SQLException {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            System.out.print(AfterRestoreCommand.EXPLANATION);
            return;
        }
        AfterRestoreCommand.parse(arguments).run(System.getenv(), System.out::println);
    }

    private static String backupOrRestore(boolean restore, List<String> arguments) throws IOException, SQLException {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            return BackupCommand.EXPLANATION;
        }
        return BackupCommand.parse(restore, arguments)
                .run(
                        new BackupAndRestore(Clock.systemUTC(), System.out::println),
                        System.getenv("SPRING_DATASOURCE_PASSWORD"));
    }

    private static void start(Options options) throws IOException {
        requireFree(options);
        DataFolder folder = DataFolder.open(options.data());
        System.out.println("Data: " + folder.root());
        LocalEngines engines = LocalEngines.begin(
                folder,
                indexPrefix(),
                Integer.getInteger(HEAP, LocalElasticsearch.DEFAULT_HEAP_MEGABYTES),
                System.out::println);
        // The engines stop when the application has stopped, never before: it still writes while it stops.
        SpringApplication.getShutdownHandlers().add(engines::close);
        if (options.demo()) {
            requireNothingReal(folder, engines);
        }
        Optional<PretendInstagram> platform =
                options.demo() ? Optional.of(DemoPlatform.open(folder, options.port())) : Optional.empty();
        platform.ifPresent(beside -> SpringApplication.getShutdownHandlers().add(beside::close));
        System.out.println("Tanggap ...");
        if (options.isOpen()) {
            System.out.println(OPEN);
        }
        ApplicationContext running = application(
                        folder,
                        engines,
                        options,
                        platform.map(DemoPlatform::settings).orElse(Map.of()))
                .run();
        System.out.println("/actuator: http://127.0.0.1:"
                + running.getEnvironment().getProperty("local.management.port") + "/actuator");
        System.out.println("Tanggap is ready: " + options.url());
        platform.ifPresent(beside -> {
            beside.tells(options.url());
            System.out.println("Pura-pura Instagram / pretend Instagram: " + beside.url());
            running.getBean(DemoFilling.class)
                    .begin(new DemoProgress(folder.root().resolve(DEMO_CREDENTIALS)));
        });
    }

    /** Read ahead of the application, by its own rules: Elasticsearch lets it use no other indices. */
    private static String indexPrefix() {
        ConfigurableEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Binder.get(environment)
                .bind("tanggap.elasticsearch.index-prefix", String.class)
                .orElse(LocalElasticsearch.DEFAULT_INDEX_PREFIX);
    }

    /** Looked at before the application starts, which already would write. */
    private static void requireNothingReal(DataFolder folder, LocalEngines engines) {
        PostgresConnection database = engines.postgres().connection();
        boolean real;
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            real = DemoMark.isRealUse(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked whether it is in use", e);
        }
        if (real) {
            throw new StartRefused.RealData(folder.root());
        }
    }

    /** The usual reason for a taken port is that we run already, which deserves to be said as such. */
    private static void requireFree(Options options) {
        try {
            Ports.requireFree(options.listen(), options.port());
        } catch (StartRefused.PortTaken e) {
            DataFolder.requireNotRunning(options.data());
            throw e;
        }
        options.managementPort().ifPresent(port -> Ports.requireFree(Options.LOOPBACK, port));
    }

    /** One that was asked for, else the usual one, else any: the main port is what matters. */
    private static int managementPort(Options options) {
        int usual = options.usualManagementPort();
        return options.managementPort().orElseGet(() -> Ports.isFree(Options.LOOPBACK, usual) ? usual : 0);
    }

    private static SpringApplication application(
            DataFolder folder, LocalEngines engines, Options options, Map<String, String> beside) {
        Map<String, Object> decided = new HashMap<>(engines.springProperties());
        decided.putAll(beside);
        decided.put("server.address", options.listen().getHostAddress());
        decided.put("server.port", options.port());
        decided.put("management.server.address", Options.LOOPBACK.getHostAddress());
        decided.put("management.server.port", managementPort(options));
        decided.put(
                "tanggap.demo.credentials-file",
                folder.root().resolve(DEMO_CREDENTIALS).toString());
        decided.put("tanggap.access.credentials-file", folder.credentialsFile().toString());
        decided.put("tanggap.data-folder", folder.root().toString());
        SpringApplication application = Node.of(StandaloneApplication.class);
        application.setDefaultProperties(
                Map.of("logging.file.name", folder.logFile().toString(), "logging.threshold.console", "WARN"));
        application.addInitializers(context -> {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("what runs on this machine", decided));
            context.getBeanFactory()
                    .registerSingleton("elasticsearchFirst", new ElasticsearchFirst(engines::awaitElasticsearch));
        });
        return application;
    }
}
