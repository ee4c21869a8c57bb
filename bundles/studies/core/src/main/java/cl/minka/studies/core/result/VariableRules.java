package cl.minka.studies.core.result;

import cl.minka.studies.collection.Variable;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.result.Disclosure.Outcome;
import cl.minka.studies.result.ReleasePlan;
import cl.minka.studies.result.ReleasePlan.QuasiIdentifier;
import cl.minka.studies.result.ReleasePlan.Recoding;
import java.util.Optional;
import java.util.Set;

/** Whether a variable is given out. */
final class VariableRules {
    /** What a device notes by itself. */
    private static final Set<String> OF_DEVICES = Set.of(
            "start",
            "end",
            "today",
            "deviceid",
            "phonenumber",
            "simserial",
            "subscriberid",
            "username",
            "email",
            "audit",
            "start-geopoint",
            "background-audio",
            "background-geopoint");

    private static final Set<String> PLACES = Set.of("geopoint", "geotrace", "geoshape");
    private static final Set<String> TIMES = Set.of("date", "time", "dateTime");

    private final ReleasePlan plan;

    VariableRules(ReleasePlan plan) {
        this.plan = plan;
    }

    Outcome of(Variable variable) {
        FormQuestion question = variable.question();
        if (isNever(question)) {
            return question.dataType().equals("binary") ? Outcome.LEFT_OUT_FILE : Outcome.LEFT_OUT_IDENTIFYING;
        }
        if (plan.exclude().contains(variable.name())) {
            return Outcome.LEFT_OUT_BY_CHOICE;
        }
        Optional<QuasiIdentifier> quasi = quasi(variable);
        if (quasi.isPresent()) {
            return quasi.get().recoding() == Recoding.NONE ? Outcome.CHECKED : Outcome.RECODED;
        }
        if (plan.include().contains(variable.name())) {
            return isTime(question) || isPlace(question) ? Outcome.RECODED : Outcome.RELEASED;
        }
        if (question.sensitive()) {
            return Outcome.LEFT_OUT_SENSITIVE;
        }
        if (isPlace(question)) {
            return Outcome.LEFT_OUT_PLACE;
        }
        if (isTime(question)) {
            return Outcome.LEFT_OUT_TIME;
        }
        boolean closed = WaveData.hasChoices(question) || WaveData.isNumber(question);
        return closed ? Outcome.RELEASED : Outcome.LEFT_OUT_FREE_TEXT;
    }

    /** What no plan gives out. */
    static boolean isNever(FormQuestion question) {
        return question.identifying()
                || OF_DEVICES.contains(question.type())
                || question.dataType().equals("binary");
    }

    Optional<QuasiIdentifier> quasi(Variable variable) {
        return plan.quasiIdentifiers().stream()
                .filter(one -> one.variable().equals(variable.name()))
                .findFirst();
    }

    static boolean isPlace(FormQuestion question) {
        return PLACES.contains(question.dataType());
    }

    static boolean isTime(FormQuestion question) {
        return TIMES.contains(question.dataType());
    }
}
