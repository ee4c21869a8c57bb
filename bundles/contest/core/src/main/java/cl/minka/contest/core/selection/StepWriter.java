package cl.minka.contest.core.selection;

import cl.minka.contest.Selection;
import cl.minka.contest.core.persistence.Figures;
import cl.minka.contest.core.selection.TieBreaker.Tie;
import cl.minka.kernel.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells the whole way to a decision, step by step, as keys with arguments. */
final class StepWriter {
    private static final Comparator<Standing> BY_BLIND = Comparator.comparing(
                    (Standing standing) -> standing.contender().blind().orElse(-1))
            .reversed()
            .thenComparing(Standing::initiative);

    private static final Set<String> BELOW =
            Set.of("contest.selection.below-minimum", "contest.selection.below-criterion");

    private final Terms terms;
    private final List<Standing> all = new ArrayList<>();
    private final Map<String, List<List<Standing>>> order;
    private final Map<String, Integer> positions;
    private final Map<String, List<Fault>> reasons = new HashMap<>();
    private final List<Selection.Step> steps = new ArrayList<>();

    /**
     * @param order who is eligible, by category from best to worst
     * @param positions by initiative
     */
    StepWriter(
            Terms terms,
            Map<String, List<Standing>> standings,
            Map<String, List<List<Standing>>> order,
            Map<String, Integer> positions) {
        this.terms = terms;
        this.order = order;
        this.positions = positions;
        standings.values().forEach(all::addAll);
        all.sort(BY_BLIND);
    }

    /**
     * @param ties all that were broken
     * @param machine what the rules give
     * @param tiesOfOrder how many of them within the order of a category; the others among awards
     */
    List<Selection.Step> steps(
            List<Tie> ties,
            int tiesOfOrder,
            Awards awards,
            Decision.Outcome machine,
            Decision.Outcome outcome,
            List<Departures.Departed> departed) {
        List.of(machine.winners(), machine.mentions())
                .forEach(some -> some.forEach(item -> reasons.put(item.initiative(), item.reasons())));
        shortlist();
        scores();
        cutOffs();
        ties.subList(0, tiesOfOrder).forEach(this::tie);
        order.forEach(this::order);
        ties.subList(tiesOfOrder, ties.size()).forEach(this::tie);
        awards.log().forEach(event -> award(event, awards));
        undecided(awards);
        departed.forEach(this::departure);
        outcome.voidCategories().forEach(this::empty);
        return steps;
    }

    private void shortlist() {
        List<Standing> competing = those(standing -> standing.contender().shortlisted());
        add(
                "shortlist",
                "",
                competing,
                new Fault(
                        "",
                        "contest.step.shortlist",
                        Map.of(
                                "count", competing.size(),
                                "admitted", all.size(),
                                "limit", limit())),
                List.of());
        many("not-evaluated", those(standing -> standing.contender().blind().isEmpty()));
        List<Standing> others = new ArrayList<>();
        for (Standing standing : those(standing -> standing.contender().blind().isPresent()
                && !standing.contender().shortlisted())) {
            Optional<Fault> low = Standing.belowBlind(standing.contender(), terms.rules())
                    .or(() -> terms.rules()
                            .minimumPerCriterion()
                            .flatMap(least -> Standing.below(standing.contender(), least)));
            low.ifPresentOrElse(bar -> barred(standing, bar), () -> others.add(standing));
        }
        many("not-shortlisted", others);
    }

    private int limit() {
        int ranked = those(standing -> standing.contender().blind().isPresent()).size();
        return terms.rules().shortlistAtMostHalf()
                ? terms.rules().shortlist(ranked)
                : terms.rules().shortlist();
    }

    private void scores() {
        if (terms.rules().committeeWeight().signum() == 0) {
            add("score", "", List.of(), Fault.at("", "contest.step.score-blind"), List.of());
            return;
        }
        for (Standing standing : competing()) {
            if (standing.contender().committee().isEmpty()) {
                add("no-committee-score", standing, told("contest.step.no-committee-score", standing, Map.of()));
            } else {
                add("score", standing, told("contest.step.score", standing, sum(standing)));
            }
        }
    }

    private Map<String, Object> sum(Standing standing) {
        return Map.of(
                "blindWeight", Figures.exact(terms.rules().blindWeight()),
                "blind", figure(standing.contender().blind().orElse(0)),
                "committeeWeight", Figures.exact(terms.rules().committeeWeight()),
                "committee", figure(standing.contender().committee().orElse(0)),
                "score", Figures.of(standing.score()));
    }

    private void cutOffs() {
        for (Standing standing : competing()) {
            standing.bar().filter(bar -> BELOW.contains(bar.code())).ifPresent(bar -> barred(standing, bar));
        }
    }

    private void barred(Standing standing, Fault bar) {
        if (bar.code().equals("contest.selection.below-criterion")) {
            Map<String, Object> values = new HashMap<>(bar.arguments());
            values.put("name", terms.criterion(bar.arguments().get("criterion").toString()));
            add("criterion-minimum", standing, told("contest.step.criterion-minimum", standing, values));
        } else {
            String key = standing.contender().shortlisted() ? "contest.step.cut-off" : "contest.step.cut-off-blind";
            add("cut-off", standing, told(key, standing, bar.arguments()));
        }
    }

    private void tie(Tie tie) {
        List<Standing> compared = tie.compared();
        List<Fault> details = new ArrayList<>();
        compared.forEach(standing -> details.add(value(tie, standing)));
        boolean last = tie.step().rule().equals("unresolved");
        if (!last) {
            details.add(Fault.at("", tie.step().decided() ? "contest.step.tie-broken" : "contest.step.tie-stands"));
        }
        Map<String, Object> values = new HashMap<>();
        values.put("count", compared.size());
        values.put("score", Figures.of(compared.get(0).score()));
        if (!tie.criterion().isEmpty()) {
            values.put("criterion", tie.criterion());
            values.put("name", terms.criterion(tie.criterion()));
        }
        String rule = tie.criterion().isEmpty() ? tie.step().rule() : "criterion";
        add("tie-break", sameCategory(compared), compared, new Fault("", key(rule), values), details);
    }

    private static String key(String rule) {
        return switch (rule) {
            case "criterion" -> "contest.step.tie-by-criterion";
            case "committee" -> "contest.step.tie-by-committee";
            case "submittedFirst" -> "contest.step.tie-by-submission";
            default -> "contest.step.tie-unresolved";
        };
    }

    private Fault value(Tie tie, Standing standing) {
        Contender contender = standing.contender();
        if (tie.step().rule().equals("submittedFirst")) {
            return contender
                    .submittedAt()
                    .map(at -> told(
                            "contest.step.tie-submitted",
                            standing,
                            Map.of("at", at.toString(), "number", contender.number())))
                    .orElseGet(() -> told("contest.step.tie-without-value", standing, Map.of()));
        }
        Optional<Number> figure = tie.step().rule().equals("unresolved")
                ? Optional.of(Figures.of(standing.score()))
                : tie.criterion().isEmpty()
                        ? contender.committee().isPresent()
                                ? Optional.of(figure(contender.committee().getAsDouble()))
                                : Optional.empty()
                        : Optional.ofNullable(contender.raw().get(tie.criterion()))
                                .map(mean -> mean.figure());
        return figure.map(value -> told("contest.step.tie-value", standing, Map.of("value", value)))
                .orElseGet(() -> told("contest.step.tie-without-value", standing, Map.of()));
    }

    private void order(String category, List<List<Standing>> groups) {
        List<Standing> placed = groups.stream().flatMap(List::stream).toList();
        if (!placed.isEmpty()) {
            add(
                    "order",
                    category,
                    placed,
                    Fault.at("", "contest.step.order", "categoryName", terms.category(category)),
                    placed.stream()
                            .map(standing -> told(
                                    "contest.step.place",
                                    standing,
                                    Map.of(
                                            "position", positions.get(standing.initiative()),
                                            "score", Figures.of(standing.score()))))
                            .toList());
        }
    }

    private void award(Awards.Event event, Awards awards) {
        Standing standing = event.standing();
        Map<String, Object> values = new HashMap<>();
        values.put("categoryName", terms.category(standing.contender().category()));
        event.kept().ifPresent(kept -> values.put("kept", kept.contender().title()));
        String key =
                switch (event.kind()) {
                    case "gave-up" -> "contest.step.gave-up";
                    case "moved-up" -> "contest.step.moved-up";
                    case "winner" -> "contest.step.winner";
                    case "size-band" -> "contest.step.size-band."
                            + awards.band(standing.initiative())
                                    .orElseThrow()
                                    .name()
                                    .toLowerCase(Locale.ROOT);
                    default -> "contest.step.mention";
                };
        List<Fault> details =
                event.kind().endsWith("-up") ? List.of() : reasons.getOrDefault(standing.initiative(), List.of());
        add(event.kind(), standing.contender().category(), List.of(standing), told(key, standing, values), details);
    }

    private void undecided(Awards awards) {
        many("undecided", those(standing -> awards.undecided().contains(standing.initiative())));
    }

    private void departure(Departures.Departed departed) {
        add(
                "departure",
                departed.standing(),
                told(
                        "contest.step.departure." + name(departed.from()) + "."
                                + name(departed.departure().outcome()),
                        departed.standing(),
                        Map.of("reason", departed.departure().reason())));
    }

    private static String name(Enum<?> outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void empty(Selection.VoidCategory empty) {
        add(
                "void-category",
                empty.category(),
                List.of(),
                Fault.at("", "contest.step.void-category", "categoryName", terms.category(empty.category())),
                List.of(empty.reason()));
    }

    private List<Standing> competing() {
        return those(standing -> standing.contender().shortlisted()
                && standing.contender().blind().isPresent());
    }

    private List<Standing> those(Predicate<Standing> wanted) {
        return all.stream().filter(wanted).toList();
    }

    private void many(String kind, List<Standing> standings) {
        if (!standings.isEmpty()) {
            add(
                    kind,
                    "",
                    standings,
                    Fault.at("", "contest.step." + kind, "count", standings.size()),
                    standings.stream()
                            .map(standing -> told("contest.step.named", standing, Map.of()))
                            .toList());
        }
    }

    private void add(String kind, Standing standing, Fault told) {
        add(kind, standing.contender().category(), List.of(standing), told, List.of());
    }

    private void add(String kind, String category, List<Standing> about, Fault told, List<Fault> details) {
        steps.add(new Selection.Step(
                steps.size() + 1,
                kind,
                Optional.of(category).filter(id -> !id.isEmpty()),
                about.stream().map(Standing::initiative).toList(),
                told,
                details));
    }

    private static Fault told(String key, Standing standing, Map<String, Object> values) {
        Map<String, Object> more = new HashMap<>(values);
        more.put("title", standing.contender().title());
        return new Fault("", key, more);
    }

    private static String sameCategory(List<Standing> standings) {
        String first = standings.get(0).contender().category();
        return standings.stream()
                        .allMatch(standing -> standing.contender().category().equals(first))
                ? first
                : "";
    }

    private static Number figure(double value) {
        return Figures.of(BigDecimal.valueOf(value));
    }
}
