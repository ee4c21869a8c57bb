package cl.minka.practices.rest;

import cl.minka.kernel.rest.TableShape;
import cl.minka.practices.Catalogue;
import cl.minka.practices.Contact;
import cl.minka.practices.Cost;
import cl.minka.practices.EvidenceLevel;
import cl.minka.practices.Practice;
import cl.minka.practices.PracticeComponent;
import cl.minka.practices.PracticeResult;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.PracticeStatus;
import cl.minka.practices.SheetPart;
import cl.minka.practices.Staff;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A practice as its reader may see it. */
public record PracticeView(
        String id,
        String title,
        String municipality,
        List<String> partners,
        List<String> topics,
        String summary,
        String problem,
        String solution,
        List<PracticeComponent> components,
        PracticeStatus status,
        Optional<LocalDate> startedOn,
        Optional<LocalDate> endedOn,
        Optional<Cost> cost,
        Optional<Staff> staff,
        Optional<Integer> monthsToStart,
        List<String> legalBasis,
        EvidenceLevel evidence,
        List<PracticeResult> results,
        String conditions,
        Optional<Contact> contact,
        boolean published,
        Set<SheetPart> hidden,
        Optional<String> contest,
        Optional<String> initiative,
        Optional<String> source,
        List<Practice.Recognition> recognitions,
        LocalDate confirmedOn,
        LocalDate confirmBy,
        int adoptions,
        Instant createdAt,
        Instant changedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> highlights) {
    static final TableShape<Practice> TABLE = TableShape.<Practice>named("practices")
            .column("id", Practice::id)
            .column("title", practice -> practice.sheet().title())
            .column("municipality", practice -> practice.sheet().municipality())
            .column("topics", practice -> String.join("; ", practice.sheet().topics()))
            .column("summary", practice -> practice.sheet().summary())
            .column("status", practice -> practice.sheet().status())
            .column("evidence", practice -> practice.sheet().evidence())
            .column("cost", practice -> practice.sheet().cost().map(Cost::band))
            .column("startedOn", practice -> practice.sheet().startedOn())
            .column("contest", practice -> practice.origin().map(Practice.Origin::contest))
            .column("adoptions", Practice::adoptions)
            .column("confirmedOn", Practice::confirmedOn)
            .column("changedAt", Practice::changedAt);

    /** The open data: what the table has, and the texts. */
    static final TableShape<Practice> DUMP = TABLE.column(
                    "problem", practice -> practice.sheet().problem())
            .column("solution", practice -> practice.sheet().solution())
            .column("conditions", practice -> practice.sheet().conditions())
            .column("partners", practice -> String.join(" ", practice.sheet().partners()))
            .column("endedOn", practice -> practice.sheet().endedOn())
            .column("monthsToStart", practice -> practice.sheet().monthsToStart())
            .column("legalBasis", practice -> String.join("; ", practice.sheet().legalBasis()))
            .column("recognitions", practice -> practice.recognitions().size())
            .column("createdAt", Practice::createdAt);

    static PracticeView of(Practice practice) {
        return of(practice, Map.of());
    }

    /** One that was found by words, with the passages where they stand. */
    static PracticeView of(Catalogue.Found found) {
        return of(found.practice(), found.highlights());
    }

    private static PracticeView of(Practice practice, Map<String, List<String>> highlights) {
        PracticeSheet sheet = practice.sheet();
        return new PracticeView(
                practice.id(),
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
                new TreeSet<>(sheet.hidden()),
                practice.origin().map(Practice.Origin::contest),
                practice.origin().map(Practice.Origin::initiative),
                practice.source(),
                practice.recognitions(),
                practice.confirmedOn(),
                practice.confirmBy(),
                practice.adoptions(),
                practice.createdAt(),
                practice.changedAt(),
                highlights);
    }
}
