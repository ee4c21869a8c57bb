package cl.minka.studies.rest.fieldwork;

import cl.minka.kernel.rest.Texts;
import cl.minka.studies.fieldwork.Outcome;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The attempts to ask a unit, oldest first; {@code code} and {@code final} are of the newest. */
public record UnitOutcomesView(
        String unit, Optional<String> code, @JsonProperty("final") boolean last, List<OutcomeView> attempts) {
    static UnitOutcomesView of(String unit, List<Outcome> all, Texts texts, Locale locale) {
        Optional<Outcome> newest = all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
        return new UnitOutcomesView(
                unit,
                newest.map(Outcome::code),
                newest.map(Outcome::last).orElse(false),
                all.stream().map(one -> OutcomeView.of(one, texts, locale)).toList());
    }
}
