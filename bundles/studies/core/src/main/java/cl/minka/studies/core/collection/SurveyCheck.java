package cl.minka.studies.core.collection;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.studies.collection.SurveyDraft;
import cl.minka.studies.collection.SurveyDraft.Quota;
import cl.minka.studies.collection.Variable;
import cl.minka.studies.questionnaire.FormVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/** Finds everything that is wrong in what is decided of a survey. */
final class SurveyCheck {
    private static final int LINE = 300;
    private static final int QUOTAS = 50;
    private static final long MOST = 1_000_000_000L;

    private final List<Fault> faults = new ArrayList<>();

    private SurveyCheck() {}

    /** @param form empty where there is no such version for the caller */
    static void of(EntityManager manager, String study, SurveyDraft draft, Optional<FormVersion> form) {
        SurveyCheck check = new SurveyCheck();
        if (form.isEmpty()) {
            check.faults.add(Fault.at("/questionnaire", "studies.survey.unknown-form"));
        }
        check.plain(draft);
        draft.sample()
                .filter(number -> !hasSample(manager, study, number))
                .ifPresent(number -> check.faults.add(Fault.at("/sample", "studies.survey.unknown-sample")));
        form.ifPresent(version -> check.quotas(draft.quotas(), version));
        InvalidInput.throwIfAny(check.faults);
    }

    private void plain(SurveyDraft draft) {
        draft.title()
                .filter(title -> title.length() > LINE)
                .ifPresent(title -> faults.add(Fault.at("/title", "studies.too-long", "most", LINE)));
        draft.target()
                .filter(target -> target < 1 || target > MOST)
                .ifPresent(target -> faults.add(Fault.at("/target", "studies.survey.at-least-one")));
        if (draft.opensAt().isPresent()
                && draft.closesAt().isPresent()
                && !draft.opensAt().get().isBefore(draft.closesAt().get())) {
            faults.add(Fault.at("/closesAt", "studies.ends-before-start"));
        }
    }

    private void quotas(List<Quota> quotas, FormVersion form) {
        if (quotas.size() > QUOTAS) {
            faults.add(Fault.at("/quotas", "studies.too-many", "most", QUOTAS));
            return;
        }
        List<Variable> variables = Variable.of(form);
        Set<String> once = new HashSet<>();
        for (int n = 0; n < quotas.size(); n++) {
            Quota quota = quotas.get(n);
            String pointer = "/quotas/" + n;
            Optional<Variable> variable = variables.stream()
                    .filter(one -> one.name().equals(quota.variable()))
                    .filter(one -> one.question().repeats().isEmpty())
                    .findFirst();
            if (variable.isEmpty()) {
                faults.add(Fault.at(pointer + "/variable", "studies.survey.unknown-variable"));
            } else if (!canBe(variable.get(), quota.value())) {
                faults.add(Fault.at(pointer + "/value", "studies.survey.unknown-value"));
            }
            if (!once.add(quota.variable() + "=" + quota.value())) {
                faults.add(Fault.at(pointer, "studies.survey.quota-twice"));
            }
            if (quota.most() < 1 || quota.most() > MOST) {
                faults.add(Fault.at(pointer + "/most", "studies.survey.at-least-one"));
            }
        }
    }

    private static boolean canBe(Variable variable, String value) {
        return !value.isBlank()
                && value.length() <= 200
                && (variable.question().choices().isEmpty()
                        || variable.question().choices().stream()
                                .anyMatch(choice -> choice.value().equals(value)));
    }

    private static boolean hasSample(EntityManager manager, String study, int number) {
        return manager.createQuery(
                                "SELECT COUNT(s) FROM SampleEntity s WHERE s.study = :study AND s.number = :number",
                                Long.class)
                        .setParameter("study", study)
                        .setParameter("number", number)
                        .getSingleResult()
                > 0;
    }
}
