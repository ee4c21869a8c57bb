package cl.minka.practices.transfer;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Something to do.
 *
 * @param responsible CUT code of a party
 */
public record TransferTask(
        String title, TransferStage stage, Optional<LocalDate> due, Optional<String> responsible, State state) {
    public TransferTask {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(responsible, "responsible");
        Objects.requireNonNull(state, "state");
    }

    /** In JSON in lower case. */
    public enum State {
        OPEN,
        DONE
    }
}
