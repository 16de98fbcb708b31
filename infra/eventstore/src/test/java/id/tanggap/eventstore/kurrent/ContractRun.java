package id.tanggap.eventstore.kurrent;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The contract as a program, for a real server: {@code java -jar eventstore-contract.jar --connection esdb://…}. It ends
 * with 0 only when every test has passed.
 */
public final class ContractRun {

    private static final List<Class<?>> SUITES =
            List.of(KurrentEventStorageEngineTest.class, KurrentEventStoreTest.class, KurrentServerContractTest.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PASSED = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private static final String USAGE = """
            Holds the event store for Axon against a real EventStoreDB (KurrentDB) server: Axon's own contract, that of
            every event store of Tanggap, and what this store promises besides.

              java -jar eventstore-contract.jar --connection esdb://user:password@host:2113?tls=true

            The user must be able to read $all. Each test writes to streams of its own, contract.<random>.*, about
            120,000 events in all, which stay on the server.
            Ends with 0 if all tests pass, 1 if one fails or the server cannot be reached, 2 if it is called wrongly.
            """;

    private ContractRun() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    static int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 2 || !arguments.get(0).equals("--connection")) {
            out.print(USAGE);
            return WRONG_USE;
        }
        String connectionString = arguments.get(1);
        try (KurrentConnection connection = KurrentConnection.to(connectionString)
                .deadline(PATIENCE)
                .patience(PATIENCE)
                .open()) {
            new EventReads(connection, new StreamNames("contract."), null).head();
            out.println("Server: "
                    + connection
                            .call("It does not say its version", client -> client.getServerVersion())
                            .map(version ->
                                    "%d.%d.%d".formatted(version.getMajor(), version.getMinor(), version.getPatch()))
                            .orElse("of an unknown version"));
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage());
            return WRONG_USE;
        } catch (EventStoreException away) {
            out.println("There is no server to hold it against: " + away.getMessage());
            return FAILED;
        }
        System.setProperty(TestServer.PROPERTY, connectionString);
        Report report = new Report(out);
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        SUITES.forEach(suite -> request.selectors(selectClass(suite)));
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request.build(), report);
        return report.summary();
    }

    private static final class Report implements TestExecutionListener {

        private final PrintStream out;
        private final Map<String, Long> begun = new ConcurrentHashMap<>();
        private final long start = System.nanoTime();
        private int passed;
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
            failed++;
            out.printf("FAILED  %s was skipped: %s%n", name(test), reason);
        }

        @Override
        public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
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
                    Locale.ROOT, "%n%d tests: %d ok, %d failed, in %.0f s%n", passed + failed, passed, failed, seconds);
            return failed == 0 && passed > 0 ? PASSED : FAILED;
        }
    }
}
