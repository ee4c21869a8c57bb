package cl.minka.contest.core.quality;

import cl.minka.contest.EvaluationQuality.Note;
import cl.minka.kernel.Fault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Collects why figures are empty; what holds for many evaluators is noted once. */
final class Notes {
    private final Set<Note> found = new LinkedHashSet<>();

    /** The value of a figure; without one, its reason is noted under the name. */
    OptionalDouble value(String name, Figure figure) {
        figure.lack().ifPresent(reason -> add(name, reason));
        return figure.value();
    }

    void add(String name, Fault reason) {
        found.add(new Note(name, reason));
    }

    List<Note> all() {
        return new ArrayList<>(found);
    }
}
