package cl.minka.contest.core.search;

import cl.minka.contest.BlindTwin;
import cl.minka.contest.Consensus;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Criterion;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.SearchField.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The fields of initiatives that organisers only may use. */
final class OrganizerFields {
    /** Differences are compared to nine places; what is less than half of the last is nothing. */
    private static final double NOTHING = 5e-10;

    private final ContestDefinition definition;

    OrganizerFields(ContestDefinition definition) {
        this.definition = definition;
    }

    List<Field> all() {
        List<Field> fields = new ArrayList<>(List.of(has()));
        fields.addAll(List.of(
                Field.of("code", Type.NAME, Columns.name("code", text -> text.toUpperCase(Locale.ROOT)))
                        .called("codigo")
                        .example("code:K7QF2M"),
                Field.of("blind", Type.CHOICE, Columns.constant("blindState", BlindTwin.State.class))
                        .called("ciega", "anonima")
                        .among(Choices.of("pending pendiente", "cleared lista", "stale desactualizada"))
                        .example("blind:stale"),
                Field.of("cleared", Type.FLAG, Columns.flag(OrganizerFields::isCleared))
                        .called("despejada")
                        .example("cleared:no"),
                Field.of("assigned", Type.COUNT, Columns.ordered("evaluationsAssigned", Columns::whole))
                        .called("asignadas")
                        .example("assigned:0"),
                Field.of("finished", Type.COUNT, Columns.ordered("evaluationsFinished", Columns::whole))
                        .called("evaluations", "terminadas", "evaluaciones")
                        .example("finished<3"),
                Field.of("pending", Type.COUNT, OrganizerFields::pending)
                        .called("pendientes")
                        .example("pending>0"),
                Field.of(
                                "average",
                                Type.FIGURE,
                                Columns.ordered("evaluationAverage", "#.evaluationAverage >= 0", Columns::real))
                        .called("promedio", "puntaje")
                        .orNone()
                        .example("average>=70"),
                Field.of("total", Type.FIGURE, Derived.scores(Derived.TOTAL))
                        .needs(Part.SCORES)
                        .perEvaluation()
                        .example("2+ total>=80"),
                Field.of("spread", Type.FIGURE, Derived.spread())
                        .needs(Part.SCORES)
                        .called("diferencia")
                        .orNone()
                        .example("spread>=30"),
                Field.of("discrepancy", Type.FLAG, Columns.flag(this::isDiscrepant))
                        .needs(Part.SCORES)
                        .called("discrepancia")
                        .example("discrepancy:yes"),
                Field.of("consensus", Type.CHOICE, Columns.chosen(OrganizerFields::isConsensus))
                        .called("consenso")
                        .among(Choices.of(
                                "any alguno", "none ninguno", "open abierto", "recorded registrado", "closed cerrado"))
                        .example("consensus:open"),
                Field.of("evaluator", Type.PERSON, People.evaluator())
                        .called("evaluador", "evaluadora")
                        .orNone()
                        .example("evaluator:none", "evaluator:eva.soto:finished"),
                Field.of("recused", Type.PERSON, People.recused())
                        .called("inhabilitado", "inhabilitada")
                        .orNone()
                        .example("recused:any"),
                Field.of("conflict", Type.PERSON, People.conflict())
                        .called("conflicto")
                        .example("conflict:eva.soto"),
                Field.of("rank", Type.COUNT, Derived.place("rank"))
                        .needs(Part.RANKING)
                        .called("lugar", "puesto")
                        .orNone()
                        .example("rank<=20"),
                Field.of(
                                "in",
                                Type.CHOICE,
                                Columns.chosen((scene, alias, code) -> Derived.isPlaced(scene, alias, code, x -> "")))
                        .needs(Part.SHORTLIST)
                        .called("en")
                        .among(Choices.of("shortlist finalistas preseleccion"))
                        .example("in:shortlist")));
        for (Criterion criterion : definition.criteria()) {
            fields.add(Field.of("score." + criterion.id(), Type.FIGURE, Derived.scores(criterion.id()))
                    .needs(Part.SCORES)
                    .called("puntaje." + criterion.id(), "nota." + criterion.id())
                    .about("score", criterion.name())
                    .perEvaluation()
                    .example("all score." + criterion.id() + ">="
                            + criterion.min().toPlainString()));
        }
        return fields;
    }

    private static String isCleared(Scene scene, String alias, String code) {
        return alias + ".blindState = " + scene.bind(BlindTwin.State.CLEARED);
    }

    private static String pending(Scene scene, String alias, Node.Term term) {
        String path = "(" + alias + ".evaluationsAssigned - " + alias + ".evaluationsFinished)";
        return Clauses.any(term, value -> Clauses.ordered(scene, path, term.operator(), value, Columns::whole));
    }

    private static String isConsensus(Scene scene, String alias, String code) {
        String x = scene.alias();
        String there = "SELECT " + x + ".initiative FROM ConsensusEntity " + x + " WHERE " + x + ".initiative = "
                + alias + ".id";
        if (code.equals("any") || code.equals("none")) {
            String any = "EXISTS (" + there + ")";
            return code.equals("any") ? any : Clauses.not(any);
        }
        Consensus.State state = Consensus.State.valueOf(code.toUpperCase(Locale.ROOT));
        return "EXISTS (" + there + " AND " + x + ".state = " + scene.bind(state) + ")";
    }

    /** As the list of differences has it: something was done about it, or all have finished and are apart. */
    private String isDiscrepant(Scene scene, String alias, String code) {
        String done = isConsensus(scene, alias, "any");
        return definition
                .discrepancyThreshold()
                .map(BigDecimal::doubleValue)
                .map(threshold -> Clauses.or(List.of(
                        done,
                        Clauses.and(
                                alias + ".status = " + scene.bind(InitiativeStatus.ADMITTED),
                                alias + ".evaluationsAssigned = " + alias + ".evaluationsFinished",
                                Derived.apart(scene, alias, difference -> difference > threshold + NOTHING)))))
                .orElse(done);
    }

    private Field has() {
        return Field.of("has", Type.CHOICE, Columns.chosen(this::hasOne))
                .called("tiene")
                .among(Choices.of(
                        "attachment adjunto archivo",
                        "appeal apelacion reclamacion",
                        "evaluator evaluador",
                        "evaluation evaluacion",
                        "consensus consenso",
                        "discrepancy discrepancia"))
                .needs(Part.SCORES)
                .example("has:attachment");
    }

    private String hasOne(Scene scene, String alias, String code) {
        return switch (code) {
            case "evaluator" -> alias + ".evaluationsAssigned > 0";
            case "evaluation" -> alias + ".evaluationsFinished > 0";
            case "consensus" -> isConsensus(scene, alias, "any");
            case "discrepancy" -> isDiscrepant(scene, alias, "yes");
            default -> InitiativeFields.hasOne(scene, alias, code);
        };
    }
}
