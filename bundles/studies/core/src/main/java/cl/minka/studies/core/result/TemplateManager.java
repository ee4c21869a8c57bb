package cl.minka.studies.core.result;

import cl.minka.kernel.Caller;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.time.WorkingDays;
import cl.minka.studies.Study;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.StudyDraft.Member;
import cl.minka.studies.StudyDraft.Stage;
import cl.minka.studies.StudyDraft.Terms;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.study.StudyStore;
import cl.minka.studies.result.StudyTemplate;
import cl.minka.studies.result.StudyTemplates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives templates, and terms of reference as a document. */
@Component(service = StudyTemplates.class)
public final class TemplateManager implements StudyTemplates {
    private final StudyTransactions transactions;
    private final WorkingDays days;
    private final PagePrinter printer;
    private final Clock clock;
    private final TemplateBook book = new TemplateBook();

    @Activate
    public TemplateManager(
            @Reference StudyTransactions transactions,
            @Reference WorkingDays days,
            @Reference PagePrinter printer,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.days = days;
        this.printer = printer;
        this.clock = clock;
    }

    @Override
    public List<StudyTemplate> all() {
        return book.all();
    }

    @Override
    public StudyDraft filled(StudyDraft draft, Optional<LocalDate> from) {
        StudyTemplate template = book.of(draft.kind());
        return new StudyDraft(
                draft.slug(),
                draft.title(),
                draft.kind(),
                draft.organization(),
                draft.purpose(),
                filled(draft.terms(), template.terms()),
                draft.team().isEmpty()
                        ? template.parts().stream()
                                .map(part -> new Member(Words.of("to-be-named"), part, Optional.empty()))
                                .toList()
                        : draft.team(),
                draft.timetable().isEmpty() ? timetable(template, from, cut(draft)) : draft.timetable(),
                draft.universe(),
                draft.protection().or(() -> Optional.of(template.protection())));
    }

    private static Terms filled(Terms own, Terms template) {
        return new Terms(
                own.background().isBlank() ? template.background() : own.background(),
                own.objectives().isEmpty() ? template.objectives() : own.objectives(),
                own.questions().isEmpty() ? template.questions() : own.questions(),
                own.method().isBlank() ? template.method() : own.method(),
                own.deliverables().isEmpty() ? template.deliverables() : own.deliverables(),
                own.budgetPesos());
    }

    /** The municipality whose holidays count. */
    private static Optional<String> cut(StudyDraft draft) {
        return Optional.of(draft.organization()).filter(text -> text.matches("\\d{5}"));
    }

    private List<Stage> timetable(StudyTemplate template, Optional<LocalDate> from, Optional<String> cut) {
        LocalDate day = from.orElseGet(
                () -> LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE).plusDays(1));
        while (!days.isWorkingDay(day, cut)) {
            day = day.plusDays(1);
        }
        List<Stage> stages = new ArrayList<>();
        for (StudyTemplate.Stage stage : template.stages()) {
            LocalDate last = stage.workingDays() == 1 ? day : days.add(day, stage.workingDays() - 1, cut);
            stages.add(new Stage(stage.title(), day, last));
            day = days.add(last, 1, cut);
        }
        return stages;
    }

    @Override
    public byte[] termsOfReference(Caller caller, String study, Form form) {
        Study seen = transactions.read(
                manager -> StudyStore.visible(manager, caller, study).toRecord());
        TermsPages pages = new TermsPages(seen);
        return form == Form.PAGE ? pages.page() : printer.file(pages.paper());
    }
}
