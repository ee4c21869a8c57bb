package cl.minka.schools.rest.certificate;

import cl.minka.kernel.rest.Texts;
import cl.minka.schools.certificate.Condition;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that the rule asks: {@code value} is what the person has (a share, a grade, or 1 and 0), {@code reason} says it in words,
 * whether it is fulfilled or not.
 */
public record ConditionView(
        Condition.Kind condition,
        Optional<Integer> session,
        Optional<BigDecimal> value,
        BigDecimal threshold,
        boolean fulfilled,
        String code,
        String reason) {
    static ConditionView of(Condition one, Texts texts, Locale locale) {
        return new ConditionView(
                one.kind(),
                one.session(),
                one.value(),
                one.threshold(),
                one.fulfilled(),
                one.reason().code(),
                texts.fault(one.reason().code(), locale, one.reason().arguments()));
    }
}
