package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.tanggap.eventstore.backup.BackupProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Faults that take minutes. What must hold afterwards is the same as in {@link MomentaryFaultsLongIT}. */
class FaultsLongIT {

    private static final int POSTS = 300;

    @Test
    void aNodeThatStoodStillFor90SecondsWakesIntoATownThatWentOn() throws Exception {
        try (FaultTown town = FaultTown.open("standstill");
                Storm storm = town.storm();
                Node other = town.another(FaultTown.freePort())) {
            storm.deliver(POSTS);
            storm.awaitAccepted(POSTS / 4);
            town.node().halt();
            storm.turnTo(town.townAt(other));
            storm.deliver(POSTS);
            await().pollDelay(Duration.ofSeconds(90))
                    .atMost(Duration.ofMinutes(4))
                    .until(storm::allAccepted);
            storm.deliver(POSTS);
            town.node().wake();
            storm.assertAllIsWell();
        }
    }

    @Test
    void theWallClockIsSetBackAndForthByAnHour() throws Exception {
        try (FaultTown town = FaultTown.open("wrong-clock");
                Storm storm = town.storm()) {
            storm.deliver(POSTS / 4);
            storm.awaitAllAccepted();
            for (int hours : new int[] {-1, 1, -1, 0}) {
                town.setClock(Duration.ofHours(hours));
                storm.deliver(POSTS / 4);
                storm.awaitAllAccepted();
            }
            storm.assertAllIsWell();
            storm.assertEachIsMeasuredOrToldFaulty();
        }
    }

    @Test
    void theDiskOfPostgresqlIsFullForAWhile() throws Exception {
        fullForAWhile("postgres", 600);
    }

    @Test
    void theDiskOfElasticsearchIsFullForAWhile() throws Exception {
        fullForAWhile("elasticsearch", 1200);
    }

    @Test
    void aBackupForWhichTheDiskIsTooSmallSaysSoAndLeavesNothing() throws Exception {
        Path disk = mount(Path.of("target", "small-disk").toAbsolutePath(), 1);
        try (FaultTown town = FaultTown.open("too-small")) {
            fill(disk);
            BackupAndRestore work = new BackupAndRestore(Clock.systemUTC(), line -> {});

            assertThatThrownBy(() -> work.backup(town.folder(), disk.resolve("backup.zip"), false))
                    .isInstanceOf(BackupProblem.class)
                    .hasMessageContaining("The disk under");

            assertThat(disk.toFile().list()).containsExactly("filler");
        } finally {
            unmount(disk);
        }
    }

    private static void fullForAWhile(String engine, int megabytes) throws Exception {
        AtomicReference<@Nullable Path> disk = new AtomicReference<>();
        try (FaultTown town =
                        FaultTown.open("full-" + engine, folder -> disk.set(mount(folder.resolve(engine), megabytes)));
                Storm storm = town.storm()) {
            storm.deliver(POSTS);
            storm.awaitAccepted(POSTS / 4);
            Path filler = fill(disk.get());
            storm.deliver(POSTS);
            storm.awaitTrouble();
            Files.delete(filler);
            storm.assertAllIsWell();
        } finally {
            unmount(disk.get());
        }
    }

    /** Only root may: elsewhere the test is passed over. */
    private static Path mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=711", "tmpfs", folder.toString()) == 0,
                "A small disk can be mounted by root alone");
        return folder;
    }

    /** Every process of the engine lets go of its disk, the last a moment after the one that was waited for. */
    private static void unmount(@Nullable Path folder) {
        if (folder != null) {
            await().until(() -> run("umount", folder.toString()) == 0);
        }
    }

    private static Path fill(Path disk) throws IOException {
        Path filler = disk.resolve("filler");
        byte[] megabyte = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(megabyte);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    private static int run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
