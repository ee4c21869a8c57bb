package cl.minka.contest.core.assignment;

import cl.minka.contest.Employment;
import cl.minka.contest.Evaluator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What is stored of an evaluator, checked. */
record EvaluatorWriting(
        int minLoad,
        int maxLoad,
        Set<String> categories,
        Set<String> conflicts,
        List<Employment> employments,
        Evaluator.Profile profile) {
    private static final Comparator<Employment> ORDER = Comparator.comparing(Employment::municipality)
            .thenComparing(one -> one.from().map(Object::toString).orElse(""))
            .thenComparing(one -> one.to().map(Object::toString).orElse(""));

    EvaluatorWriting {
        categories = Set.copyOf(categories);
        conflicts = Set.copyOf(conflicts);
        employments = employments.stream().distinct().sorted(ORDER).toList();
    }

    /** Of whom nothing more is known. */
    static EvaluatorWriting of(int maxLoad) {
        return new EvaluatorWriting(0, maxLoad, Set.of(), Set.of(), List.of(), Evaluator.Profile.NONE);
    }
}
