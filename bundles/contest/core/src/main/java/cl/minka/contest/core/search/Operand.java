package cl.minka.contest.core.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A value that a field is compared with, as its type understands it. */
sealed interface Operand {
    /** Folded; with {@code glob} an asterisk stands for anything and the whole must match. */
    record Text(String folded, boolean glob) implements Operand {}

    /** As it was written, but that an asterisk stands for anything. */
    record Name(String text) implements Operand {}

    /** Both ends belong to it; the same twice for a single number. */
    record Numbers(Optional<BigDecimal> low, Optional<BigDecimal> high) implements Operand {}

    /** Both ends belong to it. */
    record Days(Optional<LocalDate> low, Optional<LocalDate> high) implements Operand {}

    /** The code of what was chosen. */
    record Choice(String code) implements Operand {}

    /** An evaluator by user name, in one of these states. */
    record Person(String username, Optional<String> state) implements Operand {}

    /** That there is something. */
    record Present() implements Operand {}

    /** That there is nothing. */
    record Absent() implements Operand {}
}
