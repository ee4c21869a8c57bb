package cl.minka.studies.core.study;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Slug;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.StudyDraft.Member;
import cl.minka.studies.StudyDraft.Protection;
import cl.minka.studies.StudyDraft.Stage;
import cl.minka.studies.StudyDraft.Terms;
import cl.minka.studies.StudyDraft.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers everything that is wrong with what is written of a study. */
final class StudyCheck {
    /** What stands beside studies in addresses. */
    private static final Set<String> RESERVED = Set.of("catalog", "templates");

    private static final int LINE = 300;
    private static final int PROSE = 20_000;
    private static final int ENTRIES = 200;
    private static final long LONGEST_RETENTION = 36_500;

    private final List<Fault> faults = new ArrayList<>();

    static void of(StudyDraft draft, Municipalities municipalities) {
        StudyCheck check = new StudyCheck();
        draft.slug()
                .filter(text -> !Slug.isValid(text) || RESERVED.contains(text))
                .ifPresent(text -> check.fault("/id", "studies.bad-slug"));
        check.needed("/title", draft.title());
        check.organization(draft.organization(), municipalities);
        check.prose("/purpose", draft.purpose());
        check.terms(draft.terms());
        check.team(draft.team());
        check.timetable(draft.timetable());
        check.universe(draft.universe());
        draft.protection().ifPresent(check::protection);
        InvalidInput.throwIfAny(check.faults);
    }

    private void organization(String organization, Municipalities municipalities) {
        if (organization.isEmpty()) {
            fault("/organization", "kernel.required");
        } else if (!organization.equals("amuch")
                && municipalities.find(organization).isEmpty()) {
            faults.add(Fault.at("/organization", "studies.unknown-organization", "organization", organization));
        }
    }

    private void terms(Terms terms) {
        prose("/termsOfReference/background", terms.background());
        prose("/termsOfReference/method", terms.method());
        lines("/termsOfReference/objectives", terms.objectives());
        lines("/termsOfReference/questions", terms.questions());
        lines("/termsOfReference/deliverables", terms.deliverables());
        terms.budgetPesos().ifPresent(pesos -> within("/termsOfReference/budgetPesos", pesos, 1_000_000_000_000L));
    }

    private void team(List<Member> team) {
        few("/team", team);
        for (int n = 0; n < team.size(); n++) {
            needed("/team/" + n + "/name", team.get(n).name());
            String pointer = "/team/" + n + "/username";
            team.get(n)
                    .username()
                    .filter(name -> !Slug.isValid(name))
                    .ifPresent(name -> fault(pointer, "studies.bad-slug"));
        }
    }

    private void timetable(List<Stage> stages) {
        few("/timetable", stages);
        for (int n = 0; n < stages.size(); n++) {
            needed("/timetable/" + n + "/title", stages.get(n).title());
            if (stages.get(n).to().isBefore(stages.get(n).from())) {
                fault("/timetable/" + n + "/to", "studies.ends-before-start");
            }
        }
    }

    private void universe(Universe universe) {
        prose("/universe/description", universe.description());
        line("/universe/unit", universe.unit());
        prose("/universe/coverage", universe.coverage());
        prose("/universe/exclusions", universe.exclusions());
        universe.size().ifPresent(size -> within("/universe/size", size, 1_000_000_000_000L));
    }

    private void protection(Protection sheet) {
        prose("/protection/basis", sheet.basis());
        prose("/protection/controller", sheet.controller());
        prose("/protection/risks", sheet.risks());
        prose("/protection/measures", sheet.measures());
        prose("/protection/review", sheet.review());
        sheet.retentionDays().ifPresent(days -> within("/protection/retentionDays", days, LONGEST_RETENTION));
    }

    private void lines(String pointer, List<String> texts) {
        few(pointer, texts);
        for (int n = 0; n < texts.size(); n++) {
            prose(pointer + "/" + n, texts.get(n));
        }
    }

    private void needed(String pointer, String text) {
        if (text.isBlank()) {
            fault(pointer, "kernel.required");
        } else {
            line(pointer, text);
        }
    }

    private void line(String pointer, String text) {
        most(pointer, text, LINE);
    }

    private void prose(String pointer, String text) {
        most(pointer, text, PROSE);
    }

    private void most(String pointer, String text, int most) {
        if (text.length() > most) {
            faults.add(Fault.at(pointer, "studies.too-long", "most", most));
        }
    }

    private void few(String pointer, List<?> all) {
        if (all.size() > ENTRIES) {
            faults.add(Fault.at(pointer, "studies.too-many", "most", ENTRIES));
        }
    }

    private void within(String pointer, long value, long most) {
        if (value < 0 || value > most) {
            faults.add(new Fault(pointer, "studies.out-of-range", Map.of("least", 0, "most", most)));
        }
    }

    private void fault(String pointer, String code) {
        faults.add(Fault.at(pointer, code));
    }
}
