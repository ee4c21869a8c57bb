package cl.minka.kernel.rest;

import cl.minka.kernel.Page;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** A page of a list as clients see it: {@code {"items":[…],"next":"…"|null,"total":n|null}}. */
public record PageView<T>(List<T> items, Optional<String> next, OptionalLong total) {
    public PageView {
        items = List.copyOf(items);
    }

    public static <S, T> PageView<T> of(Page<S> page, Function<? super S, ? extends T> view) {
        Page<T> seen = page.map(view);
        return new PageView<>(seen.items(), seen.next(), seen.total());
    }
}
