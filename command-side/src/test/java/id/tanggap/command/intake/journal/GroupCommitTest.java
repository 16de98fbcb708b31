package id.tanggap.command.intake.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static final int LARGEST = 4;

    private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
    private final BlockingQueue<CountDownLatch> underWay = new LinkedBlockingQueue<>();

    @Test
    void whoComesAloneIsAGroup() {
        GroupCommit<Integer> commits = new GroupCommit<>(LARGEST, groups::add);

        commits.take(1);
        commits.take(2);

        assertThat(groups).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void whoComesWhileOneIsUnderWaySharesTheNextUpToTheLargest() throws Exception {
        GroupCommit<Integer> commits = new GroupCommit<>(LARGEST, this::slowly);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> taken = new ArrayList<>();
            taken.add(clients.submit(() -> commits.take(0)));
            CountDownLatch first = underWay.take();
            for (int each : List.of(1, 2, 3, 4, 5, 6)) {
                taken.add(clients.submit(() -> commits.take(each)));
            }
            await().until(() -> commits.waiting() == 6);
            first.countDown();
            underWay.take().countDown();
            underWay.take().countDown();
            for (Future<?> each : taken) {
                each.get();
            }
        }

        assertThat(groups.stream().map(List::size)).containsExactly(1, LARGEST, 2);
        assertThat(groups.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(0, 6).boxed().toList());
    }

    @Test
    void allOfAGroupLearnThatItFailedAndTheNextIsTakenAllTheSame() throws Exception {
        GroupCommit<Integer> commits = new GroupCommit<>(LARGEST, group -> {
            slowly(group);
            if (group.contains(1)) {
                throw new IllegalStateException("no");
            }
        });
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> alone = clients.submit(() -> commits.take(0));
            CountDownLatch first = underWay.take();
            Future<?> failing = clients.submit(() -> commits.take(1));
            Future<?> beside = clients.submit(() -> commits.take(2));
            await().until(() -> commits.waiting() == 2);
            first.countDown();
            underWay.take().countDown();

            assertThatCode(alone::get).doesNotThrowAnyException();
            assertThatThrownBy(failing::get).hasCauseInstanceOf(IllegalStateException.class);
            assertThatThrownBy(beside::get)
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("no");

            Future<?> after = clients.submit(() -> commits.take(3));
            underWay.take().countDown();
            assertThatCode(after::get).doesNotThrowAnyException();
        }
    }

    @Test
    void whoWaitsForAGroupThatFailsDoesNotWaitForAnotherAttempt() throws Exception {
        GroupCommit<Integer> commits = new GroupCommit<>(LARGEST, group -> {
            slowly(group);
            throw new IllegalStateException("away");
        });
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            all.add(clients.submit(() -> commits.take(0)));
            CountDownLatch first = underWay.take();
            for (int each = 1; each <= 2 * LARGEST; each++) {
                int own = each;
                all.add(clients.submit(() -> commits.take(own)));
            }
            await().until(() -> commits.waiting() == 2 * LARGEST);
            first.countDown();

            assertThat(all).allSatisfy(each -> assertThatThrownBy(each::get).hasRootCauseMessage("away"));
        }
        assertThat(groups).hasSize(1);
    }

    private void slowly(List<Integer> group) {
        CountDownLatch done = new CountDownLatch(1);
        underWay.add(done);
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
        groups.add(group);
    }
}
