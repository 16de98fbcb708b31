package id.tanggap.eventstore.kurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.eventstore.kurrent.server.Cluster;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The program that an operator holds against a real server, held against the double. */
class ContractRunTest {

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @AfterEach
    void close() throws Exception {
        TestServer.closeAll(opened);
    }

    private Cluster opened(Cluster cluster) {
        opened.add(cluster);
        return cluster;
    }

    private int run(RestoreDrill.Operator operator, Map<String, String> environment, String... arguments) {
        return ContractRun.run(
                List.of(arguments),
                environment,
                List.of(KurrentServerContractTest.class),
                operator,
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private int run(String... arguments) {
        return run((indonesian, english) -> {}, Map.of(), arguments);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anOlderServerHoldsTheContractAndWhatItIsTooOldForIsSkippedWithItsReason() {
        Cluster cluster = opened(Cluster.with(1).version(23, 10, 7).start());

        int code = run("--connection", cluster.connectionString());

        assertThat(said())
                .contains("Server: 23.10.7")
                .contains(
                        "skipped            KurrentServerContractTest.severalAggregatesOfOneUnitOfWorkAreAppendedAsOne:"
                                + " the append to several streams needs KurrentDB 25.1 or later")
                .contains(" 1 skipped, 0 failed");
        assertThat(code).isZero();
    }

    @Test
    void helpNamesEveryModeAndWrongUseIsTold() {
        assertThat(run("--help")).isZero();
        assertThat(said())
                .contains("--check")
                .contains("--endure SECONDS")
                .contains("--restore-drill")
                .contains("--admit USER");
        assertThat(run()).isEqualTo(2);
        assertThat(run("--connection", "esdb://localhost:1", "--endure", "long"))
                .isEqualTo(2);
        assertThat(run("--connection", "esdb://localhost:1", "--everything")).isEqualTo(2);
    }

    @Test
    void aCheckTellsWhatTheServerIsAndThatItWillDo() {
        Cluster cluster = opened(Cluster.with(3).version(23, 10, 7).start());

        int code = run("--connection", cluster.connectionString(), "--check");

        assertThat(said())
                .contains("versi / version 23.10.7")
                .contains("Leader, jam / clock 0 s")
                .contains("Follower")
                .contains("boleh membaca $all / may read $all: ya / yes")
                .contains("boleh menulis / may write: ya / yes")
                .contains("boleh mengatur metadata / may set metadata: ya / yes")
                .contains("MaxAppendSize: 1048576")
                .contains("multi-stream append: tidak, bergiliran / no, in turn")
                .contains("Server ini memadai. / This server will do.");
        assertThat(code).isZero();
    }

    @Test
    void aCheckTellsWhatTheUserMayNotDoUntilAnAdministratorLetsItIn() {
        Cluster cluster = opened(Cluster.with(1).user("admin", "rahasia").start());
        String connection = cluster.connectionString("tanggap:rahasia-lain@", "tls=false");

        assertThat(run("--connection", connection, "--check")).isOne();
        assertThat(said()).contains("menolak pengguna 'tanggap'").doesNotContain("rahasia");
        for (int again = 0; again < 2; again++) {
            assertThat(run(
                            (indonesian, english) -> {},
                            Map.of("TANGGAP_ADMITTED_PASSWORD", "rahasia-lain"),
                            "--connection",
                            cluster.connectionString("admin:rahasia@", "tls=false"),
                            "--admit",
                            "tanggap"))
                    .as(said())
                    .isZero();
        }
        said.reset();

        assertThat(run("--connection", connection, "--check")).as(said()).isZero();
        assertThat(said()).contains("may read $all: ya / yes");
    }

    @Test
    void aCheckOfAUserThatMayNotReadAllSaysWhichMetadataLetIt() {
        Cluster cluster = opened(Cluster.with(1)
                .user("admin", "rahasia")
                .user("tanggap", "rahasia-lain")
                .start());

        assertThat(run("--connection", cluster.connectionString("tanggap:rahasia-lain@", "tls=false"), "--check"))
                .isOne();
        assertThat(said())
                .contains("may read $all: TIDAK / NO")
                .contains("{\"$acl\": {\"$r\": [\"$admins\", \"<user>\"]}}")
                .contains("may write: ya / yes");
    }

    @Test
    void whatIsWrittenWhileNodesFailIsNeitherLostNorDoubled() throws Exception {
        Cluster cluster = opened(Cluster.start(3));
        ExecutorService operator = Executors.newSingleThreadExecutor();
        Future<Integer> enduring =
                operator.submit(() -> run("--connection", cluster.connectionString(), "--endure", "4"));
        for (int fault = 0; fault < 3; fault++) {
            await().atMost(30, TimeUnit.SECONDS).until(() -> cluster.subscriptions() >= 2);
            var lost = cluster.leader();
            cluster.loseLeader();
            cluster.endSubscriptions();
            lost.start();
        }

        assertThat(enduring.get(120, TimeUnit.SECONDS)).as(said()).isZero();
        operator.shutdown();
        assertThat(said())
                .contains("diakui / acknowledged: ")
                .contains("p99")
                .contains("longest silence")
                .contains("Nothing is lost, doubled or out of order.");
    }

    @Test
    void aRestoreIsDrilledWithTheOperator() {
        for (int major : new int[] {23, 25}) {
            Cluster cluster = opened(
                    Cluster.with(1).version(major, major == 23 ? 10 : 1, 0).start());
            Cluster.Backup[] backup = new Cluster.Backup[1];
            RestoreDrill.Operator operator = (indonesian, english) -> {
                if (english.startsWith("Back the server up")) {
                    backup[0] = cluster.backup();
                } else {
                    cluster.restore(backup[0]);
                }
            };

            assertThat(run(operator, Map.of(), "--connection", cluster.connectionString(), "--restore-drill"))
                    .as(said())
                    .isZero();
            assertThat(said())
                    .contains("From there nothing is missed: ya / yes")
                    .doesNotContain("TIDAK");
        }
    }

    @Test
    void anOperatorWhoDoesNotRestoreIsToldThatTheDrillFailed() {
        Cluster cluster = opened(Cluster.start(1));

        assertThat(run("--connection", cluster.connectionString(), "--restore-drill"))
                .isOne();
        assertThat(said()).contains("TIDAK / NO");
    }

    @Test
    void aDrillWithNobodyToAskIsRefusedAndNotLeftHalfDone() {
        Cluster cluster = opened(Cluster.start(1));
        Scanner nobody = new Scanner("");

        int code = run(
                (indonesian, english) -> ContractRun.ask(
                        nobody, new PrintStream(said, true, StandardCharsets.UTF_8), indonesian, english),
                Map.of(),
                "--connection",
                cluster.connectionString(),
                "--restore-drill");

        assertThat(code).isEqualTo(2);
        assertThat(said()).contains("Nobody answers");
    }
}
