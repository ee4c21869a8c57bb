package cl.minka.studies.core.collection;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.studies.collection.Entry;
import cl.minka.studies.collection.ResponseDraft;
import cl.minka.studies.collection.Variable;
import cl.minka.studies.core.collection.check.FormCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The versions of a form that a survey takes responses to.
 *
 * @param survey id of it
 * @param numbers the present one first
 */
record AskedForms(String survey, String questionnaire, List<Integer> numbers, FormChecks checks) {
    FormCheck present() {
        return checks.of(questionnaire, numbers.get(0));
    }

    /** What is asked by any of them, by name, in the order of the present one. */
    Map<String, Variable> variables() {
        Map<String, Variable> all = new LinkedHashMap<>();
        numbers.forEach(number -> Variable.of(checks.of(questionnaire, number).form())
                .forEach(variable -> all.putIfAbsent(variable.name(), variable)));
        return all;
    }

    /** Looks at a draft by the version that it names, else by another. */
    Looked look(ResponseDraft draft, Entry entry, int otherwise) {
        int named = draft.form().filter(numbers::contains).orElse(otherwise);
        return new DraftLook(checks.of(questionnaire, named), entry, false).of(draft);
    }

    /**
     * The versions that an instance may be of: those with its form and version, where it names one.
     *
     * @throws InvalidInput when it is of none
     */
    List<FormCheck> of(InstanceReader.Read read) {
        List<FormCheck> sameForm = numbers.stream()
                .map(number -> checks.of(questionnaire, number))
                .filter(check -> check.form().formId().equals(read.form()))
                .toList();
        if (sameForm.isEmpty()) {
            throw new InvalidInput(Fault.at("", "studies.response.other-form"));
        }
        Optional<String> version = Optional.of(read.version()).filter(text -> !text.isEmpty());
        List<FormCheck> same = sameForm.stream()
                .filter(check -> version.map(check.form().formVersion()::equals).orElse(true))
                .toList();
        if (same.isEmpty()) {
            throw new InvalidInput(Fault.at("", "studies.response.other-version", "version", version.orElse("")));
        }
        return same;
    }
}
