package cl.minka.practices.core.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Words that mean the same in municipalities, as stems. */
final class Synonyms {
    private static final List<List<List<String>>> GROUPS = read();

    private Synonyms() {}

    /**
     * A place in a question where something stands that can be said otherwise.
     *
     * @param from first of the terms, counted from 0
     * @param length how many they are
     * @param others the same in other words, each as its stems
     */
    record Place(int from, int length, List<List<String>> others) {}

    static List<Place> in(List<String> stems) {
        return GROUPS.stream()
                .flatMap(group -> group.stream().flatMap(one -> places(stems, group, one)))
                .toList();
    }

    private static Stream<Place> places(List<String> stems, List<List<String>> group, List<String> one) {
        List<List<String>> others =
                group.stream().filter(other -> !other.equals(one)).toList();
        return Stream.iterate(0, from -> from + one.size() <= stems.size(), from -> from + 1)
                .filter(from -> stems.subList(from, from + one.size()).equals(one))
                .map(from -> new Place(from, one.size(), others));
    }

    private static List<List<List<String>>> read() {
        try (InputStream in = Synonyms.class.getResourceAsStream("synonyms.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> Stream.of(line.split(","))
                            .map(one -> Spanish.terms(Spanish.STEMS, one))
                            .distinct()
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
