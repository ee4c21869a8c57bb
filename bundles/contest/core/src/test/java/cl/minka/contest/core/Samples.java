package cl.minka.contest.core;

import cl.minka.contest.Category;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Criterion;
import cl.minka.contest.Eligibility;
import cl.minka.contest.EvaluationPhase;
import cl.minka.contest.FormField;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.Panel;
import cl.minka.contest.PublicationRules;
import cl.minka.contest.Schedule;
import cl.minka.contest.ScoringChoice;
import cl.minka.contest.SelectionRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A contest with two criteria and two categories, and initiatives for it. */
public final class Samples {
    private Samples() {}

    public static ContestDefinition contest(String id) {
        return contest(id, Schedule.none(), new Eligibility(3, 0, false, 0));
    }

    public static ContestDefinition contest(String id, Schedule schedule, Eligibility eligibility) {
        return new ContestDefinition(
                id,
                "Concurso de ejemplo " + id,
                "amuch",
                ZoneId.of("America/Santiago"),
                List.of(new Category("gestion", "Gestión"), new Category("servicios", "Servicios")),
                List.of(
                        new Criterion(
                                "INN", "Innovación", "", decimal("0.6"), decimal("0"), decimal("5"), decimal("1")),
                        new Criterion(
                                "RES", "Resultados", "", decimal("0.4"), decimal("0"), decimal("5"), decimal("1"))),
                List.of(
                        field("resumen", FormField.Type.TEXT, OptionalInt.of(50), true, true),
                        field("quien", FormField.Type.TEXT, OptionalInt.empty(), false, false),
                        field("costo", FormField.Type.INTEGER, OptionalInt.empty(), false, true),
                        field("carta", FormField.Type.FILE, OptionalInt.empty(), false, false)),
                schedule,
                eligibility,
                new Panel(2, 10, true, false),
                new ScoringChoice("mean", Map.of()),
                Optional.of(decimal("20")),
                new SelectionRules(
                        20,
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        5,
                        false,
                        decimal("0.5"),
                        decimal("0.5"),
                        List.of("heaviestCriterion", "submittedFirst")));
    }

    public static ContestDefinition tieBreak(ContestDefinition one, List<String> rules) {
        SelectionRules before = one.selection();
        SelectionRules after = new SelectionRules(
                before.shortlist(),
                before.minimumScore(),
                before.minimumPerCriterion(),
                before.winnersPerCategory(),
                before.mentions(),
                before.onePerMunicipality(),
                before.blindWeight(),
                before.committeeWeight(),
                rules,
                before.winnersPerSizeBand(),
                before.mentionsPerCategory());
        return new ContestDefinition(
                one.id(),
                one.title(),
                one.organizer(),
                one.timeZone(),
                one.categories(),
                one.criteria(),
                one.form(),
                one.schedule(),
                one.eligibility(),
                one.panel(),
                one.scoring(),
                one.discrepancyThreshold(),
                after);
    }

    public static ContestDefinition publication(ContestDefinition one, PublicationRules rules) {
        return new ContestDefinition(
                one.id(),
                one.title(),
                one.organizer(),
                one.timeZone(),
                one.categories(),
                one.criteria(),
                one.form(),
                one.schedule(),
                one.eligibility(),
                one.panel(),
                one.scoring(),
                one.discrepancyThreshold(),
                one.selection(),
                one.appeals(),
                Optional.of(rules));
    }

    public static ContestDefinition form(ContestDefinition one, List<FormField> form) {
        return new ContestDefinition(
                one.id(),
                one.title(),
                one.organizer(),
                one.timeZone(),
                one.categories(),
                one.criteria(),
                form,
                one.schedule(),
                one.eligibility(),
                one.panel(),
                one.scoring(),
                one.discrepancyThreshold(),
                one.selection());
    }

    public static ContestDefinition criteria(ContestDefinition one, List<Criterion> criteria) {
        return new ContestDefinition(
                one.id(),
                one.title(),
                one.organizer(),
                one.timeZone(),
                one.categories(),
                criteria,
                one.form(),
                one.schedule(),
                one.eligibility(),
                one.panel(),
                one.scoring(),
                one.discrepancyThreshold(),
                one.selection());
    }

    /**
     * Forms of their own: evaluators score INN everywhere, RES in {@code gestion}, ALC in {@code servicios}; the
     * committee scores JUR. RES and ALC may be abstained from; INN is justified at its extremes, in three words.
     */
    public static ContestDefinition forms(String id) {
        return criteria(
                contest(id),
                List.of(
                        criterion(
                                "INN",
                                "0.6",
                                EvaluationPhase.BLIND,
                                List.of(),
                                new Criterion.Justification(Criterion.Justification.When.EXTREMES, OptionalInt.of(3)),
                                false),
                        criterion(
                                "RES",
                                "0.4",
                                EvaluationPhase.BLIND,
                                List.of("gestion"),
                                Criterion.Justification.ALWAYS,
                                true),
                        criterion(
                                "ALC",
                                "0.4",
                                EvaluationPhase.BLIND,
                                List.of("servicios"),
                                Criterion.Justification.ALWAYS,
                                true),
                        criterion(
                                "JUR",
                                "1",
                                EvaluationPhase.COMMITTEE,
                                List.of(),
                                Criterion.Justification.ALWAYS,
                                false)));
    }

    /** On a scale of 0 to 5. */
    public static Criterion criterion(
            String id,
            String weight,
            EvaluationPhase phase,
            List<String> categories,
            Criterion.Justification rule,
            boolean abstention) {
        return new Criterion(
                id,
                "Criterio " + id,
                "",
                decimal(weight),
                decimal("0"),
                decimal("5"),
                decimal("1"),
                List.of(phase),
                categories,
                List.of(),
                rule,
                abstention);
    }

    public static FormField field(String id, FormField.Type type, OptionalInt words, boolean required, boolean blind) {
        return new FormField(id, "Campo " + id, type, words, required, blind, List.of());
    }

    public static InitiativeDraft initiative(String title, String... municipalities) {
        return new InitiativeDraft(
                title,
                Optional.of("gestion"),
                List.of(municipalities),
                Map.of("resumen", "Una práctica de ejemplo", "costo", decimal("1000")),
                Optional.of(LocalDate.parse("2024-01-01")),
                List.of("Equipo de ejemplo"),
                Optional.empty());
    }

    public static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
