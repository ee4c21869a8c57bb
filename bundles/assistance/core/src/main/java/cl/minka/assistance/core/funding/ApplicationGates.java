package cl.minka.assistance.core.funding;

import cl.minka.assistance.funding.ChecklistEntry;
import cl.minka.assistance.funding.CitedValue;
import cl.minka.assistance.funding.Eligibility;
import cl.minka.assistance.funding.RuleSet;
import cl.minka.kernel.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/**
 * What an application lacks for its next state. A value that its study has not confirmed yet holds nothing up: calls have a last day,
 * and studies may be away; that it waits is told wherever it counts.
 *
 * @param citations what is known of the values that cite studies, by name of fact
 */
record ApplicationGates(RuleSet rules, ApplicationEntity application, Map<String, CitedValue> citations) {
    static ApplicationGates of(EntityManager manager, ApplicationEntity application) {
        return new ApplicationGates(
                FundingLineManager.find(manager, application.fundingLine()).rules(),
                application,
                ApplicationStore.record(manager, application).citations());
    }

    static RuleSet.State state(RuleSet rules, String id) {
        return rules.states().stream()
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Eligibility eligibility() {
        Map<String, Object> values = new HashMap<>();
        application.draft().values().forEach((name, value) -> values.put(name, value.value()));
        return RuleReader.read(application.fundingLine(), rules, values, citations);
    }

    /** Everything that it lacks for that state; none: it may go there. */
    List<Fault> missing(String to, LocalDate today) {
        RuleSet.State from = state(rules, application.state());
        if (!from.next().contains(to)) {
            return List.of(Fault.at("/to", "assistance.move.allowed", "allowed", String.join(", ", from.next())));
        }
        List<Fault> faults = new ArrayList<>();
        RuleSet.State next = state(rules, to);
        if (next.needsEligible()) {
            notEligible(faults);
        }
        if (next.needsDocuments()) {
            notFiled(faults, today);
        }
        return faults;
    }

    private void notEligible(List<Fault> faults) {
        eligibility().lines().stream()
                .filter(line -> line.result() != RuleSet.Outcome.MET)
                .forEach(line -> faults.add(Fault.at(
                        "/eligibility/" + line.rule(),
                        "assistance.application.rule",
                        "explanation",
                        line.explanation())));
        citations.forEach((fact, cited) -> {
            if (cited.state() == CitedValue.State.REFUSED) {
                faults.add(ApplicationCheck.refused(fact, cited.reason().orElse("")));
            }
        });
    }

    private void notFiled(List<Fault> faults, LocalDate today) {
        Checklist.of(rules, application.documents(), today).stream()
                .filter(entry -> entry.status() != ChecklistEntry.Status.IN_DATE)
                .forEach(entry -> faults.add(Fault.at(
                        "/checklist/" + entry.document(),
                        entry.status() == ChecklistEntry.Status.MISSING
                                ? "assistance.application.document-missing"
                                : "assistance.application.document-expired",
                        "title",
                        entry.title())));
    }

    /** What the remark of a move says of values that wait; empty where none does. */
    String waiting() {
        long count = citations.values().stream()
                .filter(cited -> cited.state() == CitedValue.State.PENDING)
                .count();
        return count == 0 ? "" : " (valores por confirmar: " + count + ")";
    }
}
