package id.tanggap.eventstore.kurrent;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The contract as a program, for a real server: {@code java -jar eventstore-contract.jar --connection esdb://…}. It ends
 * with 0 only when every test has passed that the server is new enough for. Other modes check a server, endure its faults
 * and drill a restore.
 */
public final class ContractRun {

    private static final List<Class<?>> SUITES =
            List.of(KurrentEventStorageEngineTest.class, KurrentEventStoreTest.class, KurrentServerContractTest.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PASSED = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private static final String USAGE = """
            Holds the event store for Axon against a real EventStoreDB (KurrentDB) server.

              java -jar eventstore-contract.jar --connection esdb://user:password@host:2113?tls=true [MODE]

              (no mode)          the whole contract: Axon's own, that of every event store of Tanggap, and what this store
                                 promises besides; about 120,000 events in streams contract.<random>.*, which stay
              --check            what the server is and whether it will do: version, role and clock of each node, may read
                                 $all, may write, may set metadata, MaxAppendSize, multi-stream append
              --endure SECONDS   writers, a reader and a slow reader for that long, while you kill nodes: ends with 0 only
                                 if nothing is lost, doubled or out of order
              --restore-drill    asks you to go back to a backup in the middle: ends with 0 only if a reader that was ahead
                                 of it is told so and finds where to go on
              --admit USER       (with an administrator's connection) makes the user with the password that is in
                                 TANGGAP_ADMITTED_PASSWORD, and lets it read $all
              --help             this

            The connection may also be in TANGGAP_EVENTSTOREDB_CONNECTION. The user must be able to read $all. What needs a
            newer server is skipped and says so.
            Ends with 0 if all is well, 1 if something is not or the server cannot be reached, 2 if it is called wrongly.
            """;

    private ContractRun() {}

    public static void main(String[] arguments) {
        Scanner console = new Scanner(System.in, StandardCharsets.UTF_8);
        System.exit(run(
                List.of(arguments),
                System.getenv(),
                SUITES,
                (indonesian, english) -> ask(console, System.out, indonesian, english),
                System.out));
    }

    /** @throws IllegalArgumentException if nobody is there to answer */
    static void ask(Scanner console, PrintStream out, String indonesian, String english) {
        out.println(indonesian);
        out.println(english);
        if (!console.hasNextLine()) {
            throw new IllegalArgumentException(
                    "Tidak ada yang menjawab: jalankan dari terminal." + " / Nobody answers: run it in a terminal.");
        }
        console.nextLine();
    }

    /** @param suites of the contract */
    static int run(
            List<String> arguments,
            Map<String, String> environment,
            List<Class<?>> suites,
            RestoreDrill.Operator operator,
            PrintStream out) {
        Arguments asked = Arguments.of(arguments, environment);
        if (asked == null || asked.mode().equals("--help")) {
            out.print(USAGE);
            return asked == null ? WRONG_USE : PASSED;
        }
        try (KurrentConnection connection = KurrentConnection.to(asked.connection())
                .deadline(PATIENCE)
                .patience(PATIENCE)
                .open()) {
            return switch (asked.mode()) {
                case "--check" -> code(new ServerCheck(connection, "contract.", out).run());
                case "--admit" -> {
                    out.println(new Admission(connection)
                            .admit(asked.value(), environment.getOrDefault("TANGGAP_ADMITTED_PASSWORD", "")));
                    yield PASSED;
                }
                case "--endure" ->
                    code(new Endurance(
                                    asked.connection(),
                                    TestServer.newPlace(connection),
                                    Duration.ofSeconds(Long.parseLong(asked.value())),
                                    out)
                            .run());
                case "--restore-drill" ->
                    code(new RestoreDrill(asked.connection(), TestServer.newPlace(connection), operator, out).run());
                default -> contract(asked.connection(), connection, suites, out);
            };
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage());
            return WRONG_USE;
        } catch (EventStoreException away) {
            out.println("Tidak ada server untuk diuji. / There is no server to hold it against: " + away.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static int code(boolean well) {
        return well ? PASSED : FAILED;
    }

    /** @param mode empty for the contract */
    private record Arguments(String connection, String mode, String value) {

        private static final Set<String> WITH_VALUE = Set.of("--endure", "--admit");
        private static final Set<String> WITHOUT = Set.of("--check", "--restore-drill", "--help");

        /** @return null for what cannot be understood */
        static Arguments of(List<String> arguments, Map<String, String> environment) {
            String connection = environment.getOrDefault("TANGGAP_EVENTSTOREDB_CONNECTION", "");
            String mode = "";
            String value = "";
            for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
                String argument = rest.next();
                if (argument.equals("--connection") && rest.hasNext()) {
                    connection = rest.next();
                } else if (WITHOUT.contains(argument) && mode.isEmpty()) {
                    mode = argument;
                } else if (WITH_VALUE.contains(argument) && mode.isEmpty() && rest.hasNext()) {
                    mode = argument;
                    value = rest.next();
                } else {
                    return null;
                }
            }
            boolean numbered = !mode.equals("--endure") || value.matches("[1-9][0-9]{0,6}");
            boolean complete = mode.equals("--help") || !connection.isBlank();
            return numbered && complete ? new Arguments(connection, mode, value) : null;
        }
    }

    private static int contract(
            String connectionString, KurrentConnection connection, List<Class<?>> suites, PrintStream out) {
        new Pages(connection).ofAll(null, 1);
        out.println("Server: "
                + connection
                        .call("It does not say its version", client -> client.getServerVersion())
                        .map(version ->
                                "%d.%d.%d".formatted(version.getMajor(), version.getMinor(), version.getPatch()))
                        .orElse("of an unknown version"));
        String before = System.setProperty(TestServer.PROPERTY, connectionString);
        try {
            Report report = new Report(out);
            LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
            suites.forEach(suite -> request.selectors(selectClass(suite)));
            LauncherFactory.create().execute(request.build(), report);
            return report.summary();
        } finally {
            if (before == null) {
                System.clearProperty(TestServer.PROPERTY);
            } else {
                System.setProperty(TestServer.PROPERTY, before);
            }
        }
    }

    private static final class Report implements TestExecutionListener {

        private final PrintStream out;
        private final Map<String, Long> begun = new ConcurrentHashMap<>();
        private final long start = System.nanoTime();
        private int passed;
        private int skipped;
        private int failed;

        Report(PrintStream out) {
            this.out = out;
        }

        @Override
        public void executionStarted(TestIdentifier test) {
            begun.put(test.getUniqueId(), System.nanoTime());
        }

        @Override
        public synchronized void executionSkipped(TestIdentifier test, String reason) {
            skip(test, reason);
        }

        @Override
        public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
                skip(test, result.getThrowable().map(Throwable::getMessage).orElse(""));
                return;
            }
            boolean well = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            if (well && !test.isTest()) {
                return;
            }
            double seconds = (System.nanoTime() - begun.getOrDefault(test.getUniqueId(), start)) / 1e9;
            out.printf(Locale.ROOT, "%s  %6.2f s  %s%n", well ? "ok    " : "FAILED", seconds, name(test));
            if (well) {
                passed++;
            } else {
                failed++;
                result.getThrowable().ifPresent(reason -> reason.printStackTrace(out));
            }
        }

        private void skip(TestIdentifier test, String reason) {
            skipped++;
            out.printf("skipped            %s: %s%n", name(test), reason.replaceFirst("^Assumption failed: ", ""));
        }

        private static String name(TestIdentifier test) {
            return test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(MethodSource.class::cast)
                    .map(method -> method.getClassName().replaceFirst(".*[.]", "") + "." + method.getMethodName())
                    .orElse(test.getDisplayName());
        }

        synchronized int summary() {
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "%n%d tests: %d ok, %d skipped, %d failed, in %.0f s%n",
                    passed + skipped + failed,
                    passed,
                    skipped,
                    failed,
                    seconds);
            return failed == 0 && passed > 0 ? PASSED : FAILED;
        }
    }
}
