package cl.minka.contest.rest;

import cl.minka.contest.Attachment;
import cl.minka.contest.BlindView;
import cl.minka.contest.Category;
import cl.minka.contest.Contest;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Criterion;
import cl.minka.contest.Eligibility;
import cl.minka.contest.EvaluationPhase;
import cl.minka.contest.FormField;
import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Panel;
import cl.minka.contest.Schedule;
import cl.minka.contest.ScoringChoice;
import cl.minka.contest.Selection;
import cl.minka.contest.SelectionRules;
import cl.minka.contest.SubmissionReceipt;
import cl.minka.kernel.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Things of which the fakes tell. */
final class Samples {
    static final Instant THEN = Instant.parse("2027-03-01T03:00:00Z");
    static final String CONTEST = "buenas-practicas-2027";
    static final String INITIATIVE = "k3v9q2m7x5t1w8r4";

    private Samples() {}

    static Contest contest() {
        return new Contest(definition(CONTEST), ContestStatus.OPEN, Optional.of(1), THEN, THEN, 3);
    }

    static ContestDefinition definition(String id) {
        return new ContestDefinition(
                id,
                "Concurso de ejemplo",
                "amuch",
                ZoneId.of("America/Santiago"),
                List.of(new Category("servicios", "Servicios")),
                List.of(criterion("impacto", "0.6"), criterion("innovacion", "0.4")),
                List.of(new FormField(
                        "resumen", "Resumen", FormField.Type.TEXT, OptionalInt.of(300), true, true, List.of())),
                new Schedule(Optional.of(THEN), Optional.empty(), Optional.empty(), Optional.empty()),
                new Eligibility(3, 12, true, 1),
                new Panel(3, 10, true, false),
                new ScoringChoice("mean", Map.of()),
                Optional.of(new BigDecimal("20")),
                new SelectionRules(
                        20,
                        Optional.of(new BigDecimal("60")),
                        Optional.empty(),
                        1,
                        5,
                        true,
                        new BigDecimal("0.5"),
                        new BigDecimal("0.5"),
                        List.of("heaviestCriterion", "submittedFirst")));
    }

    static Criterion criterion(String id, String weight) {
        return new Criterion(
                id, id, "", new BigDecimal(weight), BigDecimal.ZERO, BigDecimal.valueOf(5), BigDecimal.ONE);
    }

    /** One with descriptors and rules of its own. */
    static Criterion described(String id, String weight) {
        return new Criterion(
                id,
                id,
                "",
                new BigDecimal(weight),
                BigDecimal.ZERO,
                BigDecimal.valueOf(5),
                BigDecimal.ONE,
                List.of(EvaluationPhase.BLIND),
                List.of("servicios"),
                List.of(new Criterion.Level(BigDecimal.ZERO, "Nada", "No hay novedad")),
                new Criterion.Justification(Criterion.Justification.When.EXTREMES, OptionalInt.of(10)),
                true);
    }

    static Initiative initiative() {
        return initiative(
                INITIATIVE,
                new InitiativeDraft(
                        "Ejemplo: compostaje",
                        Optional.of("servicios"),
                        List.of("05101", "05109"),
                        Map.of("resumen", "Un texto", "costo", new BigDecimal("12500.50"), "activo", true),
                        Optional.of(LocalDate.of(2025, 3, 1)),
                        List.of("Persona de ejemplo 1", Map.of("name", "Persona de ejemplo 2")),
                        Optional.of("EXT-1")),
                4);
    }

    static Initiative initiative(String id, InitiativeDraft draft, long version) {
        return new Initiative(
                id,
                CONTEST,
                Optional.of("K7QF2M"),
                draft,
                InitiativeStatus.SUBMITTED,
                Optional.of(receipt()),
                Optional.empty(),
                List.of(attachment(6, "ab12", 1)),
                Optional.of(new Initiative.Progress(3, 2, OptionalDouble.of(71.5))),
                THEN,
                THEN,
                version);
    }

    static SubmissionReceipt receipt() {
        return new SubmissionReceipt(CONTEST + "-0001", THEN, "9f86d0", 1);
    }

    static Attachment attachment(long size, String sha256, long version) {
        return new Attachment("carta alcaldía.pdf", "application/pdf", size, sha256, THEN, version);
    }

    static BlindView blindView() {
        return new BlindView(
                "K7QF2M",
                "Ejemplo: compostaje",
                Optional.of("servicios"),
                List.of(
                        new BlindView.Answer("resumen", "Resumen", Optional.of("Un texto de [municipio]")),
                        new BlindView.Answer("costo", "Costo", Optional.of(new BigDecimal("12500.50"))),
                        new BlindView.Answer("vacio", "Vacío", Optional.empty())),
                List.of(FakeBlindFiles.file()),
                List.of());
    }

    static Selection.Item selected(String reason) {
        return new Selection.Item(
                INITIATIVE,
                Optional.of("EXT-1"),
                "Ejemplo: compostaje",
                "servicios",
                List.of("05101"),
                1,
                80.5,
                OptionalDouble.of(90),
                85.25,
                List.of(Fault.at("", reason)));
    }
}
