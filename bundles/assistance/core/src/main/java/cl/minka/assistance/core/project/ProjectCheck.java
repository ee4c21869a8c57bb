package cl.minka.assistance.core.project;

import cl.minka.assistance.project.Milestone;
import cl.minka.assistance.project.ProjectDraft;
import cl.minka.assistance.project.ProjectDraft.BudgetItem;
import cl.minka.assistance.project.ProjectDraft.Risk;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.territory.Municipalities;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gathers everything that is wrong with what is written of a project. */
final class ProjectCheck {
    private static final int LINE = 200;
    private static final int PROSE = 20_000;
    private static final int MANY = 200;
    private static final int WORST = 5;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_STEP = 2_500;
    private static final long MOST_PESOS = 1_000_000_000_000_000L;
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern LINK = Pattern.compile("[a-z]{2,20}(/[A-Za-z0-9._-]{1,64}){1,4}");

    private final List<Fault> faults = new ArrayList<>();

    static void of(ProjectDraft draft, Municipalities municipalities) {
        ProjectCheck check = new ProjectCheck();
        check.municipality(draft.municipality(), municipalities);
        check.needed("/title", draft.title());
        check.most("/summary", draft.summary(), PROSE);
        check.most("/objective", draft.objective(), PROSE);
        check.link("/origin", draft.origin());
        check.few("/links", draft.links().size());
        check.few("/budget", draft.budget().size());
        check.few("/risks", draft.risks().size());
        for (int n = 0; n < draft.links().size(); n++) {
            check.link("/links/" + n, draft.links().get(n));
        }
        for (int n = 0; n < draft.budget().size(); n++) {
            check.item("/budget/" + n, draft.budget().get(n));
        }
        for (int n = 0; n < draft.risks().size(); n++) {
            check.risk("/risks/" + n, draft.risks().get(n));
        }
        InvalidInput.throwIfAny(check.faults);
    }

    /** A milestone among the others of its project, itself not among them. */
    static void of(Milestone milestone, List<Milestone> others) {
        ProjectCheck check = new ProjectCheck();
        Set<String> keys = others.stream().map(Milestone::key).collect(Collectors.toSet());
        if (!KEY.matcher(milestone.key()).matches()) {
            check.faults.add(Fault.at("/key", "assistance.bad-key"));
        } else if (keys.contains(milestone.key())) {
            check.faults.add(Fault.at("/key", "assistance.key-twice"));
        }
        check.needed("/title", milestone.title());
        check.between("/days", milestone.days(), 0, LONGEST_STEP);
        check.few("/after", milestone.after().size());
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < milestone.after().size(); n++) {
            String before = milestone.after().get(n);
            if (!keys.contains(before) && !before.equals(milestone.key())) {
                check.faults.add(Fault.at("/after/" + n, "assistance.unknown-milestone", "key", before));
            } else if (!seen.add(before)) {
                check.faults.add(Fault.at("/after/" + n, "assistance.key-twice"));
            }
        }
        check.few("/milestones", others.size() + 1);
        InvalidInput.throwIfAny(check.faults);
    }

    private void municipality(String cut, Municipalities municipalities) {
        if (cut.isEmpty()) {
            faults.add(Fault.at("/municipality", "kernel.required"));
        } else if (municipalities.find(cut).isEmpty()) {
            faults.add(Fault.at("/municipality", "assistance.unknown-municipality", "municipality", cut));
        }
    }

    private void item(String pointer, BudgetItem item) {
        needed(pointer + "/title", item.title());
        most(pointer + "/source", item.source(), LINE);
        between(pointer + "/year", item.year(), FIRST_YEAR, LAST_YEAR);
        between(pointer + "/planned", item.planned(), 0, MOST_PESOS);
        item.spent().ifPresent(pesos -> between(pointer + "/spent", pesos, 0, MOST_PESOS));
    }

    private void risk(String pointer, Risk risk) {
        needed(pointer + "/title", risk.title());
        between(pointer + "/probability", risk.probability(), 1, WORST);
        between(pointer + "/impact", risk.impact(), 1, WORST);
        most(pointer + "/response", risk.response(), PROSE);
    }

    private void link(String pointer, String path) {
        if (!path.isEmpty() && !LINK.matcher(path).matches()) {
            faults.add(Fault.at(pointer, "assistance.bad-link"));
        }
    }

    private void few(String pointer, int count) {
        if (count > MANY) {
            faults.add(Fault.at(pointer, "assistance.too-many", "most", MANY));
        }
    }

    private void between(String pointer, long value, long least, long most) {
        if (value < least || value > most) {
            faults.add(new Fault(pointer, "assistance.out-of-range", Map.of("least", least, "most", most)));
        }
    }

    private void needed(String pointer, String text) {
        if (text.isBlank()) {
            faults.add(Fault.at(pointer, "kernel.required"));
        } else {
            most(pointer, text, LINE);
        }
    }

    private void most(String pointer, String text, int most) {
        if (text.length() > most) {
            faults.add(Fault.at(pointer, "assistance.too-long", "most", most));
        }
    }
}
