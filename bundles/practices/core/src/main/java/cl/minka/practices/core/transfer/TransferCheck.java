package cl.minka.practices.core.transfer;

import cl.minka.kernel.Fault;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.PracticeComponent;
import cl.minka.practices.core.check.DraftFaults;
import cl.minka.practices.transfer.Adaptation;
import cl.minka.practices.transfer.Agreement;
import cl.minka.practices.transfer.HoursEntry;
import cl.minka.practices.transfer.MeasuredChange;
import cl.minka.practices.transfer.PlannedStage;
import cl.minka.practices.transfer.ReceiverReport;
import cl.minka.practices.transfer.Signature;
import cl.minka.practices.transfer.TransferChange;
import cl.minka.practices.transfer.TransferDraft;
import cl.minka.practices.transfer.TransferTask;
import cl.minka.practices.transfer.Transfers;
import cl.minka.practices.transfer.Visit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds everything that is wrong with what parties write, at once. */
final class TransferCheck {
    static final int TITLE = 200;
    static final int LINE = 300;
    static final int TEXT = 5_000;
    private static final int ENTRIES = 200;
    private static final int WORD = 60;
    private static final int NOTE = 2_000;
    private static final int PEOPLE = 10_000;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1_000);
    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

    private final DraftFaults faults = new DraftFaults();

    List<Fault> faults() {
        return faults.all();
    }

    TransferCheck draft(TransferDraft draft, String mentor, Municipalities municipalities) {
        faults.most("/title", draft.title(), TITLE);
        faults.most("/objectives", draft.objectives(), TEXT);
        draft.need().ifPresent(id -> faults.most("/need", id, WORD));
        draft.strategy().ifPresent(id -> faults.most("/strategy", id, WORD));
        if (draft.receivers().size() > Transfers.MOST_RECEIVERS) {
            faults.add(Fault.at("/receivers", "practices.too-many", "most", Transfers.MOST_RECEIVERS));
        }
        known("/mentor", mentor, municipalities);
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < draft.receivers().size(); n++) {
            String cut = draft.receivers().get(n);
            known("/receivers/" + n, cut, municipalities);
            if (cut.equals(mentor)) {
                faults.add(Fault.at("/receivers/" + n, "practices.transfer.mentor-learns"));
            } else if (!seen.add(cut)) {
                faults.add(Fault.at("/receivers/" + n, "practices.twice", "value", cut));
            }
        }
        return this;
    }

    private void known(String pointer, String cut, Municipalities municipalities) {
        if (municipalities.find(cut).isEmpty()) {
            faults.add(Fault.at(pointer, "practices.unknown-municipality", "cut", cut));
        }
    }

    TransferCheck change(TransferChange change, Agreement agreement) {
        faults.most("/title", change.title(), TITLE);
        faults.most("/objectives", change.objectives(), TEXT);
        faults.most("/why", change.why(), TEXT);
        plan(change.plan(), agreement.plan());
        Set<String> parties = parties(agreement);
        few("/tasks", change.tasks().size());
        for (int n = 0; n < change.tasks().size(); n++) {
            TransferTask task = change.tasks().get(n);
            String pointer = "/tasks/" + n;
            needed(pointer + "/title", task.title(), LINE);
            task.responsible().ifPresent(cut -> party(pointer + "/responsible", cut, parties));
        }
        few("/visits", change.visits().size());
        for (int n = 0; n < change.visits().size(); n++) {
            visit("/visits/" + n, change.visits().get(n), parties);
        }
        return this;
    }

    private void plan(List<PlannedStage> plan, List<PlannedStage> present) {
        if (plan.isEmpty()) {
            return;
        }
        if (!plan.stream()
                .map(PlannedStage::stage)
                .toList()
                .equals(present.stream().map(PlannedStage::stage).toList())) {
            faults.add(Fault.at("/plan", "practices.transfer.plan-stages"));
            return;
        }
        LocalDate before = LocalDate.MIN;
        for (int n = 0; n < plan.size(); n++) {
            if (plan.get(n).due().isBefore(before)) {
                faults.add(Fault.at("/plan/" + n + "/due", "practices.transfer.plan-order"));
            }
            before = plan.get(n).due();
            faults.within("/plan/" + n + "/visits", plan.get(n).visits(), 0, ENTRIES);
            few("/plan/" + n + "/activities", plan.get(n).activities().size());
        }
    }

    private void visit(String pointer, Visit visit, Set<String> parties) {
        party(pointer + "/from", visit.from(), parties);
        party(pointer + "/to", visit.to(), parties);
        faults.within(pointer + "/people", visit.people(), 0, PEOPLE);
        visit.hours().ifPresent(hours -> within(pointer + "/hours", hours, BigDecimal.ZERO));
        faults.most(pointer + "/notes", visit.notes(), TEXT);
    }

    TransferCheck report(ReceiverReport report, Agreement agreement) {
        Set<String> components =
                agreement.components().stream().map(PracticeComponent::name).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < report.adaptations().size(); n++) {
            Adaptation adaptation = report.adaptations().get(n);
            String pointer = "/adaptations/" + n;
            if (!components.contains(adaptation.component())) {
                faults.add(Fault.at(pointer + "/component", "practices.transfer.no-component"));
            } else if (!seen.add(adaptation.component())) {
                faults.add(Fault.at(pointer + "/component", "practices.twice", "value", adaptation.component()));
            }
            faults.most(pointer + "/note", adaptation.note(), TEXT);
        }
        few("/indicators", report.indicators().size());
        for (int n = 0; n < report.indicators().size(); n++) {
            indicator("/indicators/" + n, report.indicators().get(n));
        }
        faults.most("/kept", report.kept(), TEXT);
        faults.most("/changed", report.changed(), TEXT);
        faults.most("/why", report.why(), TEXT);
        return this;
    }

    private void indicator(String pointer, MeasuredChange indicator) {
        needed(pointer + "/indicator", indicator.indicator(), LINE);
        faults.most(pointer + "/unit", indicator.unit(), LINE);
        faults.most(pointer + "/source", indicator.source(), NOTE);
        if (indicator.afterOn().isPresent()
                && indicator
                        .beforeOn()
                        .filter(indicator.afterOn().get()::isBefore)
                        .isPresent()) {
            faults.add(Fault.at(pointer + "/afterOn", "practices.ends-before-start"));
        }
    }

    TransferCheck hours(HoursEntry.Hours hours, Agreement agreement) {
        Set<String> parties = parties(agreement);
        party("/from", hours.from(), parties);
        party("/to", hours.to(), parties);
        if (hours.from().equals(hours.to())) {
            faults.add(Fault.at("/to", "practices.twice", "value", hours.to()));
        }
        if (hours.hours().signum() <= 0) {
            faults.add(Fault.at("/hours", "practices.not-positive"));
        } else {
            within("/hours", hours.hours(), BigDecimal.ZERO);
            if (hours.hours().multiply(QUARTERS).stripTrailingZeros().scale() > 0) {
                faults.add(Fault.at("/hours", "practices.transfer.quarters"));
            }
        }
        faults.most("/kind", hours.kind(), WORD);
        faults.most("/note", hours.note(), NOTE);
        return this;
    }

    private static Set<String> parties(Agreement agreement) {
        return agreement.signatures().stream().map(Signature::municipality).collect(Collectors.toSet());
    }

    private void party(String pointer, String cut, Set<String> parties) {
        if (!parties.contains(cut)) {
            faults.add(Fault.at(pointer, "practices.transfer.no-party", "cut", cut));
        }
    }

    void needed(String pointer, String text, int most) {
        faults.needed(pointer, text, most);
    }

    private void few(String pointer, int size) {
        faults.few(pointer, size, ENTRIES);
    }

    private void within(String pointer, BigDecimal hours, BigDecimal least) {
        faults.within(pointer, hours, least, MOST_HOURS);
    }
}
