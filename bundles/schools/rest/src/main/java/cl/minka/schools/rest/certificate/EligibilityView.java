package cl.minka.schools.rest.certificate;

import cl.minka.kernel.rest.TableShape;
import cl.minka.kernel.rest.Texts;
import cl.minka.schools.certificate.Condition;
import cl.minka.schools.certificate.Eligibility;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether a person has done what the certificate asks for; {@code certificate} is the code of the valid one, if there is one.
 */
public record EligibilityView(
        String enrolment,
        String person,
        String name,
        boolean eligible,
        List<ConditionView> conditions,
        Optional<String> certificate) {
    static EligibilityView of(Eligibility one, Texts texts, Locale locale) {
        return new EligibilityView(
                one.enrolment(),
                one.person(),
                one.name(),
                one.eligible(),
                one.conditions().stream()
                        .map(condition -> ConditionView.of(condition, texts, locale))
                        .toList(),
                one.certificate().map(Codes::shown));
    }

    /** A row for each person, with what is missing in words. */
    static TableShape<Eligibility> table(Texts texts, Locale locale) {
        return TableShape.<Eligibility>named("eligibility")
                .column("enrolment", Eligibility::enrolment)
                .column("person", Eligibility::person)
                .column("name", Eligibility::name)
                .column("eligible", Eligibility::eligible)
                .column("attendance", one -> value(one, Condition.Kind.ATTENDANCE))
                .column("minimumAttendance", one -> threshold(one, Condition.Kind.ATTENDANCE))
                .column("grade", one -> value(one, Condition.Kind.GRADE))
                .column("minimumGrade", one -> threshold(one, Condition.Kind.GRADE))
                .column("sessionsMissed", one -> one.conditions().stream()
                        .filter(condition -> !condition.fulfilled())
                        .flatMap(condition -> condition.session().stream())
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .column("product", one -> find(one, Condition.Kind.PRODUCT).map(Condition::fulfilled))
                .column("missing", one -> one.conditions().stream()
                        .filter(condition -> !condition.fulfilled())
                        .map(condition ->
                                ConditionView.of(condition, texts, locale).reason())
                        .collect(Collectors.joining(" ")))
                .column("certificate", one -> one.certificate().map(Codes::shown));
    }

    private static Optional<Condition> find(Eligibility one, Condition.Kind kind) {
        return one.conditions().stream()
                .filter(condition -> condition.kind() == kind)
                .findFirst();
    }

    private static Object value(Eligibility one, Condition.Kind kind) {
        return find(one, kind).flatMap(Condition::value);
    }

    private static Object threshold(Eligibility one, Condition.Kind kind) {
        return find(one, kind).map(Condition::threshold);
    }
}
