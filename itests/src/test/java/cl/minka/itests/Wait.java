package cl.minka.itests;

import java.time.Duration;

/** Waits with a limit and says what it waited for. */
public final class Wait {
    private static final long STEP_MILLIS = 100;

    private final Duration limit;

    private Wait(Duration limit) {
        this.limit = limit;
    }

    public static Wait upTo(Duration limit) {
        return new Wait(limit);
    }

    /** Something that is looked at again and again: null once it is as expected, otherwise what it is. */
    @FunctionalInterface
    public interface Look {
        String problem() throws Exception;
    }

    public void until(String expectation, Look look) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            String problem;
            try {
                problem = look.problem();
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                problem = e.toString();
            }
            if (problem == null) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "Not within " + limit.toSeconds() + " s: " + expectation + "; last: " + problem);
            }
            Thread.sleep(STEP_MILLIS);
        }
    }
}
