package cl.minka.studies.core.estimation;

import java.util.Arrays;

/** Numbers pairs in the order in which they come, from 0; without an object for each. */
final class PairNumbers {
    private static final int NONE = -1;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1024];
    private int[] numbers = new int[1024];
    private int size;

    PairNumbers() {
        Arrays.fill(numbers, NONE);
    }

    int of(int first, int second) {
        if (2 * size >= keys.length) {
            grow();
        }
        return of((long) first << Integer.SIZE | second & 0xFFFFFFFFL);
    }

    private int of(long key) {
        int at = place(keys, numbers, key);
        if (numbers[at] == NONE) {
            keys[at] = key;
            numbers[at] = size++;
        }
        return numbers[at];
    }

    private static int place(long[] keys, int[] numbers, long key) {
        int mask = keys.length - 1;
        int at = (int) (key * MIX >>> 33) & mask;
        while (numbers[at] != NONE && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] moreKeys = new long[2 * keys.length];
        int[] moreNumbers = new int[moreKeys.length];
        Arrays.fill(moreNumbers, NONE);
        for (int i = 0; i < keys.length; i++) {
            if (numbers[i] != NONE) {
                int at = place(moreKeys, moreNumbers, keys[i]);
                moreKeys[at] = keys[i];
                moreNumbers[at] = numbers[i];
            }
        }
        keys = moreKeys;
        numbers = moreNumbers;
    }
}
