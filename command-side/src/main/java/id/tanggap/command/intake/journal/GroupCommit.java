package id.tanggap.command.intake.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Work of which a commit costs about the same for many as for one. Who comes alone does it at once; who comes while some
 * is under way waits, and one of those who wait does it for all of them next.
 */
final class GroupCommit<T> {

    /** @param turn becomes the group to work for, or an empty one when another has done it */
    private record Waiting<T>(T each, CompletableFuture<List<Waiting<T>>> turn) {}

    private final int largest;
    private final Consumer<List<T>> work;
    private final Queue<Waiting<T>> waiting = new ArrayDeque<>();
    private boolean underWay;

    /**
     * @param largest group
     * @param work for a whole group, in one transaction; if it throws, nothing was done for any of them
     */
    GroupCommit(int largest, Consumer<List<T>> work) {
        this.largest = largest;
        this.work = work;
    }

    /**
     * Returns when it is done.
     *
     * @throws RuntimeException what the work threw, for the group in which this one was or for the one that it waited for:
     *     while the database is away nobody waits for more than one attempt
     */
    void take(T each) {
        Waiting<T> own = new Waiting<>(each, new CompletableFuture<>());
        queue(own);
        List<Waiting<T>> group;
        try {
            group = own.turn().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
        if (!group.isEmpty()) {
            workFor(group);
        }
    }

    private void workFor(List<Waiting<T>> group) {
        List<Waiting<T>> others = group.subList(1, group.size());
        try {
            work.accept(group.stream().map(Waiting::each).toList());
            others.forEach(other -> other.turn().complete(List.of()));
        } catch (Throwable failure) {
            others.forEach(other -> other.turn().completeExceptionally(failure));
            dismiss(failure);
            throw failure;
        } finally {
            callNext();
        }
    }

    /** How many wait for the group that is under way to end. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized void queue(Waiting<T> one) {
        waiting.add(one);
        if (!underWay) {
            callNext();
        }
    }

    private synchronized void dismiss(Throwable failure) {
        waiting.forEach(each -> each.turn().completeExceptionally(failure));
        waiting.clear();
    }

    private synchronized void callNext() {
        List<Waiting<T>> group = new ArrayList<>();
        while (group.size() < largest && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        underWay = !group.isEmpty();
        if (underWay) {
            group.getFirst().turn().complete(List.copyOf(group));
        }
    }
}
