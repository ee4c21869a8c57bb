package cl.minka.practices.core;

import cl.minka.practices.Contact;
import cl.minka.practices.Cost;
import cl.minka.practices.CostBand;
import cl.minka.practices.EvidenceLevel;
import cl.minka.practices.PracticeComponent;
import cl.minka.practices.PracticeResult;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.PracticeStatus;
import cl.minka.practices.SheetPart;
import cl.minka.practices.Staff;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sheets to test with. */
public final class Samples {
    private Samples() {}

    /** A whole sheet, public, with its costs hidden. */
    public static PracticeSheet sheet(String title, String municipality, String... topics) {
        return sheet(title, municipality, true, topics);
    }

    public static PracticeSheet sheet(String title, String municipality, boolean published, String... topics) {
        return new PracticeSheet(
                title,
                municipality,
                List.of("05109"),
                List.of(topics),
                "Una consulta que abre de noche.",
                "La gente que trabaja de día no alcanzaba a atenderse.",
                "El consultorio abre tres tardes por semana hasta las once.",
                List.of(
                        new PracticeComponent("Horario", "Tres tardes por semana.", true),
                        new PracticeComponent("Difusión", "Radio local.", false)),
                PracticeStatus.RUNNING,
                Optional.of(LocalDate.parse("2024-03-01")),
                Optional.empty(),
                Optional.of(new Cost(
                        CostBand.UP_TO_20_MILLION,
                        Optional.of(12_000_000L),
                        Optional.of(3_000_000L),
                        Optional.empty())),
                Optional.of(new Staff(Optional.of(2.5), Optional.of("Médico, enfermera"))),
                Optional.of(4),
                List.of("Ley 18.695, artículo 4"),
                EvidenceLevel.MEASURED,
                List.of(new PracticeResult(
                        "Atenciones al mes",
                        "personas",
                        Optional.of(new BigDecimal("120")),
                        Optional.of(new BigDecimal("310")),
                        Optional.of(LocalDate.parse("2025-06-30")),
                        "Registro del consultorio")),
                "Un consultorio con calefacción.",
                Optional.of(new Contact("Dirección de Salud", Optional.of("salud@comuna.example"), Optional.empty())),
                published,
                Set.of(SheetPart.COST));
    }

    /** The same sheet with other parts hidden. */
    public static PracticeSheet hiding(PracticeSheet sheet, Set<SheetPart> hidden) {
        return new PracticeSheet(
                sheet.title(),
                sheet.municipality(),
                sheet.partners(),
                sheet.topics(),
                sheet.summary(),
                sheet.problem(),
                sheet.solution(),
                sheet.components(),
                sheet.status(),
                sheet.startedOn(),
                sheet.endedOn(),
                sheet.cost(),
                sheet.staff(),
                sheet.monthsToStart(),
                sheet.legalBasis(),
                sheet.evidence(),
                sheet.results(),
                sheet.conditions(),
                sheet.contact(),
                sheet.published(),
                hidden);
    }
}
