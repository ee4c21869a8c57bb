package cl.minka.contest.core.selection;

import cl.minka.contest.Ranking;
import cl.minka.contest.Selection;
import cl.minka.contest.SelectionChoices;
import cl.minka.contest.core.assignment.ScoreScales;
import cl.minka.contest.core.ranking.BlindFigures;
import cl.minka.contest.core.ranking.BlindFigures.Mean;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.territory.SizeBand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that a decision was made from: as it was then, so that it can be made again.
 *
 * @param ranking its id; its figures are in the stored ranking, and here as the decision saw them
 * @param opinions the committee's scores by initiative, without who gave them
 * @param bands the size of municipalities, by CUT code
 */
record SelectionInput(
        Terms terms,
        String ranking,
        List<Contender> contenders,
        Map<String, List<Map<String, BigDecimal>>> opinions,
        Map<String, SizeBand> bands,
        SelectionChoices choices) {
    static SelectionInput of(
            Terms terms,
            String ranking,
            Contenders contenders,
            Function<String, SizeBand> bands,
            SelectionChoices choices) {
        Map<String, SizeBand> known = new TreeMap<>();
        contenders.all().forEach(contender -> known.computeIfAbsent(contender.lead(), bands));
        return new SelectionInput(terms, ranking, contenders.all(), new TreeMap<>(contenders.votes()), known, choices);
    }

    String sha256() {
        return CanonicalJson.sha256(this);
    }

    Decision decision() {
        return new Decision(terms, contenders, bands::get, choices);
    }

    Selection decided() {
        return decision().told(ranking);
    }

    /** The same with the scores taken again from the stored ranking and the opinions. */
    SelectionInput recomputed(Ranking stored, BlindFigures figures) {
        Map<String, Double> blind =
                stored.entries().stream().collect(Collectors.toMap(Ranking.Entry::initiative, Ranking.Entry::score));
        ScoreScales forms = terms.committeeForms();
        List<Contender> again = contenders.stream()
                .map(contender -> new Contender(
                        contender.initiative(),
                        contender.externalId(),
                        contender.title(),
                        contender.category(),
                        contender.municipalities(),
                        Optional.ofNullable(blind.get(contender.initiative()))
                                .map(OptionalDouble::of)
                                .orElse(OptionalDouble.empty()),
                        forms.of(Optional.of(contender.category()))
                                .meanTotal(opinions.getOrDefault(contender.initiative(), List.of())),
                        contender.submittedAt(),
                        contender.number(),
                        raw(figures, contender.initiative()),
                        contender.shortlisted()))
                .toList();
        return new SelectionInput(terms, ranking, again, opinions, bands, choices);
    }

    private Map<String, Mean> raw(BlindFigures figures, String initiative) {
        return terms.criteria().stream()
                .map(criterion -> figures.mean(initiative, criterion.id())
                        .map(mean -> Map.entry(criterion.id(), mean))
                        .orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
