package cl.minka.contest.core.search;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Criterion;
import cl.minka.contest.SearchField.Type;
import cl.minka.contest.SearchScope;
import cl.minka.contest.core.search.Field.Condition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The fields of assignments and their evaluations, for organisers. */
final class AssignmentFields {
    private AssignmentFields() {}

    static List<Field> all(ContestDefinition definition) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.of("initiative", Type.SEARCH, initiative())
                        .called("iniciativa")
                        .over(SearchScope.INITIATIVES)
                        .example("initiative:(region:05 average<50)", "initiative:K7QF2M"),
                Field.of("evaluator", Type.SEARCH, evaluator())
                        .called("evaluador", "evaluadora")
                        .over(SearchScope.EVALUATORS)
                        .example("evaluator:(load%>80)", "evaluator:eva.soto"),
                Field.of("state", Type.CHOICE, AssignmentFields::inState)
                        .called("estado")
                        .among(Values.states())
                        .example("state:(assigned started)"),
                Field.of("total", Type.FIGURE, Derived.score(Derived.TOTAL))
                        .needs(Part.SCORES)
                        .called("puntaje")
                        .orNone()
                        .example("total<30"),
                Field.of("created", Type.DATE, Columns.instant("createdAt", definition.timeZone()))
                        .called("creada")
                        .example("created:2027-04-01"),
                Field.of("updated", Type.DATE, Columns.instant("updatedAt", definition.timeZone()))
                        .called("modificada")
                        .example("updated<2027-04-15 state:started")));
        for (Criterion criterion : definition.criteria()) {
            fields.add(Field.of("score." + criterion.id(), Type.FIGURE, Derived.score(criterion.id()))
                    .needs(Part.SCORES)
                    .called("puntaje." + criterion.id(), "nota." + criterion.id())
                    .about("score", criterion.name())
                    .orNone()
                    .example("score." + criterion.id() + "<=" + criterion.min().toPlainString()));
        }
        return fields;
    }

    /** Words find the initiative. */
    static String words(Scene scene, String alias, String folded) {
        return initiative(scene, alias, x -> InitiativeWords.of(scene, x, folded));
    }

    /** The initiative of an assignment by id, code, externalId or number. */
    static Condition initiative() {
        return (scene, alias, term) -> initiative(scene, alias, x -> named(scene, x, term));
    }

    /** An initiative by one of these. */
    static String named(Scene scene, String alias, Node.Term term) {
        return Clauses.any(term, value -> {
            String text = ((Operand.Name) value).text();
            List<String> ways = new ArrayList<>(List.of(
                    Clauses.name(scene, alias + ".id", text),
                    Clauses.name(scene, alias + ".code", text.toUpperCase(Locale.ROOT)),
                    Clauses.and(alias + ".externalId IS NOT NULL", Clauses.name(scene, alias + ".externalId", text))));
            if (text.matches("[1-9]\\d{0,8}")) {
                ways.add(alias + ".number = " + scene.bind(Long.valueOf(text)));
            }
            return Clauses.or(ways);
        });
    }

    private static Condition evaluator() {
        return (scene, alias, term) ->
                Clauses.any(term, value -> Clauses.name(scene, alias + ".username", ((Operand.Name) value).text()));
    }

    /** The initiative of an assignment. */
    static String initiative(Scene scene, String alias, Inner inner) {
        String x = scene.alias();
        return "EXISTS (SELECT " + x + ".id FROM InitiativeEntity " + x + " WHERE " + x + ".id = " + alias
                + ".initiative AND (" + inner.of(x) + "))";
    }

    /** The member of the panel who has an assignment. */
    static String evaluator(Scene scene, String alias, Inner inner) {
        String x = scene.alias();
        return "EXISTS (SELECT " + x + ".username FROM EvaluatorEntity " + x + " WHERE " + x + ".contest = " + alias
                + ".contest AND " + x + ".account = " + alias + ".account AND (" + inner.of(x) + "))";
    }

    /**
     * The members of the panel who have such an initiative and did not withdraw; looked up first: Derby reads all
     * initiatives for each member otherwise.
     */
    static String having(Scene scene, String alias, Within inner) {
        Scene apart = scene.apart();
        String x = apart.alias();
        String n = apart.alias();
        String query = "SELECT DISTINCT " + x + ".account FROM AssignmentEntity " + x + ", InitiativeEntity " + n
                + " WHERE " + x + ".contest = " + apart.bind(scene.contest().id()) + " AND " + n + ".id = " + x
                + ".initiative AND " + x + ".state IN " + apart.bind(List.copyOf(People.present())) + " AND ("
                + inner.of(apart, n) + ")";
        return Clauses.in(scene, alias, alias + ".account", apart.find(query, Long.class));
    }

    private static String inState(Scene scene, String alias, Node.Term term) {
        Set<cl.minka.contest.Assignment.State> states = new HashSet<>();
        Columns.codes(term).forEach(code -> states.addAll(People.states(code)));
        return alias + ".state IN " + scene.bind(List.copyOf(states));
    }

    /** Makes the condition on an initiative in a query of its own. */
    interface Within {
        String of(Scene scene, String alias);
    }

    /** Makes the condition on what is pointed to. */
    interface Inner {
        String of(String alias);
    }
}
