package cl.minka.contest.core.committee;

import java.util.ArrayList;
import java.util.List;

/** What follows from which option is better than which: a strict partial order. Ties are told and never broken. */
final class Standings {
    private final List<String> options;
    private final Better better;

    Standings(List<String> options, Better better) {
        this.options = options;
        this.better = better;
    }

    /** Whether one option is better than another, by their indexes. */
    interface Better {
        boolean than(int one, int other);
    }

    /** In a place stand those than which none of the lower places is better. */
    List<List<String>> order() {
        List<Integer> left = new ArrayList<>(indexes());
        List<List<String>> places = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Integer> place = left.stream()
                    .filter(one -> left.stream().noneMatch(other -> better.than(other, one)))
                    .toList();
            places.add(place.stream().map(options::get).toList());
            left.removeAll(place);
        }
        return places;
    }

    /** All pairs of which neither is better. */
    List<List<String>> tied() {
        List<List<String>> pairs = new ArrayList<>();
        for (int one = 0; one < options.size(); one++) {
            for (int other = one + 1; other < options.size(); other++) {
                if (!better.than(one, other) && !better.than(other, one)) {
                    pairs.add(List.of(options.get(one), options.get(other)));
                }
            }
        }
        return pairs;
    }

    /** Those that have one of the seats however ties are broken: fewer than the seats are not worse than them. */
    List<String> winners(int seats) {
        return named(one -> indexes().stream()
                        .filter(other -> other != one && !better.than(one, other))
                        .count()
                < seats);
    }

    /** Those that may yet have a seat: neither sure of one nor with as many better ones as there are seats. */
    List<String> contested(int seats) {
        List<String> sure = winners(seats);
        return named(one -> !sure.contains(options.get(one))
                && indexes().stream().filter(other -> better.than(other, one)).count() < seats);
    }

    private List<String> named(java.util.function.IntPredicate wanted) {
        return indexes().stream().filter(wanted::test).map(options::get).toList();
    }

    private List<Integer> indexes() {
        return java.util.stream.IntStream.range(0, options.size()).boxed().toList();
    }
}
