package cl.minka.practices.transfer;

import java.time.LocalDate;

/**
 * What a receiver learnt of a practice, as anybody may read it.
 *
 * @param mentor CUT code
 * @param receiver CUT code
 * @param coreDropped whether it went on without a core component
 */
public record Lesson(
        String transfer,
        String mentor,
        String receiver,
        LocalDate startedOn,
        LocalDate evaluatedOn,
        Outcome outcome,
        boolean coreDropped) {}
