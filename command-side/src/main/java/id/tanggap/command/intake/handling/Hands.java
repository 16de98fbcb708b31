package id.tanggap.command.intake.handling;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;

/**
 * What the workers of this node are at, so that none of them looks for what another one has; and in which order they took
 * it, so that none overtakes another one where the order matters.
 */
final class Hands<K, T> {

    private final Function<T, K> key;
    private final Set<K> held = new HashSet<>();
    private final Turns turns = new Turns();

    Hands(Function<T, K> key) {
        this.key = key;
    }

    /** What one of them is at until it lets go. */
    final class Hand implements AutoCloseable {

        private final List<T> taken;

        private Hand(List<T> taken) {
            this.taken = taken;
        }

        List<T> taken() {
            return taken;
        }

        /** Waits until all who took before have {@linkplain #pass passed} or let go. */
        void awaitTurn() {
            turns.await(this);
        }

        /** Lets those go on who took later. */
        void pass() {
            turns.pass(this);
        }

        @Override
        public void close() {
            release(taken);
            pass();
        }
    }

    /** @param look for what is in nobody's hand, given what is */
    synchronized Hand take(Function<Set<K>, List<T>> look) {
        List<T> taken = look.apply(Set.copyOf(held));
        taken.forEach(each -> held.add(key.apply(each)));
        Hand hand = new Hand(taken);
        turns.queue(hand);
        return hand;
    }

    private synchronized void release(List<T> taken) {
        taken.forEach(each -> held.remove(key.apply(each)));
    }

    /** Under a lock of their own: who has a database connection and passes waits for nobody who looks for one. */
    private static final class Turns {

        private final Queue<Object> inOrder = new ArrayDeque<>();

        synchronized void queue(Object hand) {
            inOrder.add(hand);
        }

        synchronized void pass(Object hand) {
            inOrder.remove(hand);
            notifyAll();
        }

        /** Who is ahead always passes; so an interruption is kept for later. */
        synchronized void await(Object hand) {
            boolean interrupted = false;
            while (inOrder.contains(hand) && inOrder.peek() != hand) {
                try {
                    wait();
                } catch (InterruptedException stopping) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
