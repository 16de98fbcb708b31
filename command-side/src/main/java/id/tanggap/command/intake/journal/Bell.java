package id.tanggap.command.intake.journal;

import java.time.Duration;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes one of those who wait for work in this process as soon as there is some. */
public final class Bell {

    /** Rings that are due at nearly the same time are one. */
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(50);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final TreeSet<Long> due = new TreeSet<>();
    private final long beginning = System.nanoTime();
    private long rings;

    public void ring() {
        lock.lock();
        try {
            rings++;
            rung.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes everybody. */
    public void ringAll() {
        lock.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Rings by itself after a pause, for what is to be tried again then. */
    public void ringAfter(Duration pause) {
        lock.lock();
        try {
            due.add((now() + pause.toNanos()) / STEP + 1);
            rung.signal();
        } finally {
            lock.unlock();
        }
    }

    /** To be asked before one looks for work, so that a ring in between is not missed. */
    public long heard() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when it rang since {@code heard}, or after the time. */
    public void await(long heard, Duration atMost) throws InterruptedException {
        long end = now() + atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (rings == heard && !isDue() && now() < end) {
                long next = due.isEmpty() ? end : Math.min(end, due.first() * STEP);
                rung.awaitNanos(next - now());
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isDue() {
        if (due.isEmpty() || due.first() * STEP > now()) {
            return false;
        }
        due.pollFirst();
        rings++;
        return true;
    }

    private long now() {
        return System.nanoTime() - beginning;
    }
}
