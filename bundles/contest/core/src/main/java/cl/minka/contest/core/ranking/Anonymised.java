package cl.minka.contest.core.ranking;

import cl.minka.contest.AnonymousPanel;
import cl.minka.plugin.scoring.ScoringRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Gives everything new names, in an order that tells nothing, and blurs what few have: no category together with a size band is left
 * that fewer than {@value #ALIKE} initiatives share.
 */
final class Anonymised {
    static final int ALIKE = 5;

    private static final Cell BLURRED = new Cell("", "");

    private final ScoringRequest request;
    private final RandomGenerator random;

    private Anonymised(ScoringRequest request, RandomGenerator random) {
        this.request = request;
        this.random = random;
    }

    /** @param random draws names and order; not to be guessed */
    static AnonymousPanel of(ScoringRequest request, RandomGenerator random) {
        return new Anonymised(request, random).panel();
    }

    private AnonymousPanel panel() {
        Map<String, String> criteria = names(
                "k",
                request.criteria().stream().map(ScoringRequest.Criterion::id).toList());
        Map<String, String> initiatives = names(
                "i",
                request.initiatives().stream()
                        .map(ScoringRequest.Initiative::id)
                        .toList());
        Map<String, String> evaluators = names(
                "e",
                request.evaluations().stream()
                        .map(ScoringRequest.Evaluation::evaluator)
                        .distinct()
                        .toList());
        Map<String, Cell> cells = cells();
        Map<String, String> categories = names(
                "c",
                cells.values().stream()
                        .map(Cell::category)
                        .filter(category -> !category.isEmpty())
                        .distinct()
                        .toList());
        categories.put("", "");
        List<AnonymousPanel.Evaluation> evaluations =
                new ArrayList<>(request.evaluations().size());
        for (ScoringRequest.Evaluation one : request.evaluations()) {
            Map<String, Double> scores = new HashMap<>();
            one.scores().forEach((criterion, score) -> {
                if (criteria.containsKey(criterion)) {
                    scores.put(criteria.get(criterion), score);
                }
            });
            evaluations.add(new AnonymousPanel.Evaluation(
                    evaluators.get(one.evaluator()), initiatives.get(one.initiative()), scores));
        }
        shuffle(evaluations);
        return new AnonymousPanel(
                request.criteria().stream()
                        .map(one -> new AnonymousPanel.Criterion(
                                criteria.get(one.id()), one.weight(), one.min(), one.max()))
                        .sorted(Comparator.comparing(AnonymousPanel.Criterion::id))
                        .toList(),
                request.initiatives().stream()
                        .map(one -> new AnonymousPanel.Initiative(
                                initiatives.get(one.id()),
                                categories.get(cells.get(one.id()).category),
                                cells.get(one.id()).band))
                        .sorted(Comparator.comparing(AnonymousPanel.Initiative::id))
                        .toList(),
                evaluations,
                request.seed());
    }

    /** {@code i001}, {@code i002} … in an order that was drawn. */
    private Map<String, String> names(String letter, Collection<String> ids) {
        List<String> order = new ArrayList<>(ids);
        shuffle(order);
        int digits = Integer.toString(order.size()).length();
        Map<String, String> names = new HashMap<>();
        for (String id : order) {
            names.put(id, letter + ("%0" + digits + "d").formatted(names.size() + 1));
        }
        return names;
    }

    /** What each initiative may still be known by: first the band is blurred, then the category, until no one stands out. */
    private Map<String, Cell> cells() {
        Map<String, Cell> cells = new HashMap<>();
        request.initiatives().forEach(one -> cells.put(one.id(), new Cell(one.category(), one.sizeBand())));
        blurRare(cells, cell -> new Cell(cell.category, ""));
        blurRare(cells, cell -> BLURRED);
        while (true) {
            Map<Cell, Long> sizes = sizes(cells);
            long blurred = sizes.getOrDefault(BLURRED, 0L);
            if (blurred == 0 || blurred >= ALIKE || sizes.size() == 1) {
                return cells;
            }
            Cell smallest = sizes.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(BLURRED))
                    .min(Map.Entry.<Cell, Long>comparingByValue()
                            .thenComparing(entry -> entry.getKey().category)
                            .thenComparing(entry -> entry.getKey().band))
                    .orElseThrow()
                    .getKey();
            cells.replaceAll((id, cell) -> cell.equals(smallest) ? BLURRED : cell);
        }
    }

    private interface Blur {
        Cell of(Cell cell);
    }

    private static void blurRare(Map<String, Cell> cells, Blur blur) {
        Map<Cell, Long> sizes = sizes(cells);
        cells.replaceAll((id, cell) -> sizes.get(cell) < ALIKE ? blur.of(cell) : cell);
    }

    private static Map<Cell, Long> sizes(Map<String, Cell> cells) {
        return cells.values().stream().collect(Collectors.groupingBy(cell -> cell, Collectors.counting()));
    }

    private void shuffle(List<?> list) {
        for (int n = list.size(); n > 1; n--) {
            Collections.swap(list, n - 1, random.nextInt(n));
        }
    }

    private record Cell(String category, String band) {}
}
