package cl.minka.contest.core.search;

import cl.minka.contest.Assignment;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.SearchField.Type;
import cl.minka.contest.SearchScope;
import cl.minka.kernel.jpa.Folded;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The fields of members of the panel, for organisers. */
final class EvaluatorFields {
    private EvaluatorFields() {}

    static List<Field> all(ContestDefinition definition, Places places) {
        Set<Assignment.State> finished = EnumSet.of(Assignment.State.FINAL);
        Set<Assignment.State> recused = EnumSet.of(Assignment.State.RECUSED);
        return List.of(
                Field.of("username", Type.NAME, Columns.name("username", UnaryOperator.identity()))
                        .called("usuario")
                        .example("username:eva*"),
                Field.of("name", Type.TEXT, EvaluatorFields::named)
                        .called("nombre")
                        .example("name:rojas"),
                Field.of("region", Type.CHOICE, People.ofRegion())
                        .among(places.regions())
                        .example("region:13"),
                Field.of("municipality", Type.CHOICE, People.ofMunicipality())
                        .called("comuna", "municipio", "municipalidad", "cut")
                        .among(places.municipalities())
                        .example("comuna:Talca"),
                Field.of("category", Type.CHOICE, Columns.chosen(EvaluatorFields::evaluates))
                        .called("categoria")
                        .among(InitiativeFields.categories(definition))
                        .example("category:"
                                + definition.categories().stream()
                                        .findFirst()
                                        .map(category -> category.id())
                                        .orElse("none")),
                Field.of("assigned", Type.COUNT, People.count(People.present()))
                        .called("asignadas")
                        .example("assigned:0"),
                Field.of("finished", Type.COUNT, People.count(finished))
                        .called("terminadas", "evaluations", "evaluaciones")
                        .example("finished>=5"),
                Field.of("pending", Type.COUNT, People.count(People.pending()))
                        .called("pendientes")
                        .example("pending>0"),
                Field.of("recused", Type.COUNT, People.count(recused))
                        .called("inhabilitaciones")
                        .example("recused>0"),
                Field.of("maxLoad", Type.COUNT, Columns.ordered("maxLoad", Columns::whole))
                        .called("cargaMaxima")
                        .example("maxLoad<10"),
                Field.of("load%", Type.FIGURE, EvaluatorFields::load)
                        .called("load", "carga", "carga%")
                        .example("load%>=80"),
                Field.of("conflict", Type.CHOICE, People.inConflict())
                        .called("conflicto")
                        .among(places.municipalities())
                        .example("conflict:05101"),
                Field.of("initiative", Type.SEARCH, EvaluatorFields::has)
                        .called("iniciativa")
                        .over(SearchScope.INITIATIVES)
                        .example("initiative:(category:servicios finished<2)"));
    }

    /** Words find user names and names. */
    static String words(Scene scene, String alias, String folded) {
        return People.among(
                scene,
                alias,
                member -> Folded.of(member.name()).contains(folded)
                        || member.username().contains(folded));
    }

    private static String has(Scene scene, String alias, Node.Term term) {
        return AssignmentFields.having(scene, alias, (apart, n) -> AssignmentFields.named(apart, n, term));
    }

    private static String named(Scene scene, String alias, Node.Term term) {
        return Clauses.any(term, value -> {
            Operand.Text text = (Operand.Text) value;
            return People.among(
                    scene,
                    alias,
                    member -> Texts.matches(Folded.of(member.name()), text, term.operator() == Operator.EQUAL));
        });
    }

    /** Without categories he evaluates all. */
    private static String evaluates(Scene scene, String alias, String category) {
        String pattern = "%\"" + Clauses.glob(category) + "\"%";
        return Clauses.or(List.of(
                alias + ".categories LIKE " + scene.bind("[]"),
                alias + ".categories LIKE " + scene.bind(pattern) + " ESCAPE '!'"));
    }

    /** Share of the greatest load, in percent; who may have nothing has no load. */
    private static String load(Scene scene, String alias, Node.Term term) {
        return Clauses.any(
                term,
                value -> People.among(
                        scene,
                        alias,
                        member -> member.maxLoad() > 0
                                && Texts.within(
                                        100.0 * scene.load(member) / member.maxLoad(),
                                        term.operator(),
                                        (Operand.Numbers) value)));
    }
}
