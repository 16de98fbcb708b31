package id.tanggap.learning;

import java.util.Arrays;

/** Gives each key a number, from 0, in the order in which they come; without an object for each. */
final class Numbers {

    static final int NONE = -1;

    private long[] keys = new long[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int size;

    int size() {
        return size;
    }

    int of(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? NONE : numbers[slot];
    }

    int ofOrNew(long key) {
        int slot = slot(key);
        if (keys[slot] != 0) {
            return numbers[slot];
        }
        keys[slot] = key;
        numbers[slot] = size++;
        if (size * 3L > keys.length * 2L) {
            grow();
        }
        return size - 1;
    }

    /** All of them, by their numbers. */
    long[] keys() {
        long[] byNumber = new long[size];
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                byNumber[numbers[slot]] = keys[slot];
            }
        }
        return byNumber;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int mask = keys.length - 1;
        int slot = (int) (mixed >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        Arrays.fill(numbers, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
