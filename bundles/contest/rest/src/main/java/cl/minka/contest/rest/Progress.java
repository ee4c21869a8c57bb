package cl.minka.contest.rest;

import cl.minka.contest.Evaluators;
import cl.minka.contest.Initiatives;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gathers how far the evaluation of a contest is. */
@Component(service = Progress.class)
public final class Progress {
    private static final int ROWS_AT_ONCE = 500;

    private final Evaluators evaluators;
    private final Initiatives initiatives;

    @Activate
    public Progress(@Reference Evaluators evaluators, @Reference Initiatives initiatives) {
        this.evaluators = evaluators;
        this.initiatives = initiatives;
    }

    ProgressView of(Caller caller, String contest) {
        return ProgressView.of(
                all(slice -> evaluators.list(caller, contest, slice)), initiatives.evaluated(caller, contest));
    }

    private static <T> List<T> all(Function<Slice, Page<T>> source) {
        List<T> all = new ArrayList<>();
        Page<T> page = source.apply(Slice.first(ROWS_AT_ONCE));
        all.addAll(page.items());
        while (page.next().isPresent()) {
            Optional<Cursor> after = page.next().map(Cursor::decode);
            page = source.apply(new Slice(ROWS_AT_ONCE, after, List.of(), false));
            all.addAll(page.items());
        }
        return all;
    }
}
