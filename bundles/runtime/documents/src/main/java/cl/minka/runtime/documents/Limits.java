package cl.minka.runtime.documents;

import cl.minka.kernel.document.Withheld;
import java.time.Clock;
import java.time.Duration;

/** How much of a file is worked on, and for how long. */
final class Limits {
    static final long BYTES = 30L << 20;
    static final int PAGES = 300;
    static final long PIXELS = 40_000_000;
    static final int TEXT = 2_000_000;
    /** Of an office file: parts, bytes in all of them, rows by columns, pictures. */
    static final int ENTRIES = 5_000;

    static final long INFLATED = 200L << 20;
    static final int CELLS = 40_000;
    static final int PICTURES = 300;
    /** A part that is so small may be packed as tightly as it likes; a larger one not more than a hundred times. */
    static final long UNSUSPICIOUS = 100 << 10;

    static final long RATIO = 100;
    static final Duration TIME = Duration.ofSeconds(90);

    private final Clock clock;
    private final long end;

    Limits(Clock clock) {
        this.clock = clock;
        this.end = clock.millis() + TIME.toMillis();
    }

    void checkTime() throws Unfit {
        if (clock.millis() > end) {
            throw new Unfit(Withheld.Reason.TOO_SLOW);
        }
    }
}
