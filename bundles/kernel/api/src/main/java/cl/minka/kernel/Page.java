package cl.minka.kernel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next cursor of the following page, empty on the last
 * @param total how many there are in all: exact up to 10,000, beyond that empty unless it was asked for
 */
public record Page<T>(List<T> items, Optional<String> next, OptionalLong total) {
    public Page {
        items = List.copyOf(items);
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(total, "total");
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next, total);
    }
}
