package cl.minka.studies.rest.fieldwork;

import cl.minka.kernel.rest.TableShape;
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.fieldwork.Outcome;
import cl.minka.studies.fieldwork.OutcomeCode.Mode;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** What came of an attempt to ask a unit; {@code group} is that of the rates: I, P, R, NC, O, UH, UO, NE. */
public record OutcomeView(
        String unit,
        int attempt,
        String code,
        String group,
        String text,
        @JsonProperty("final") boolean last,
        Mode mode,
        String note,
        String recordedBy,
        Instant at,
        Instant recordedAt) {
    static final TableShape<Outcome> TABLE = TableShape.<Outcome>named("outcomes")
            .column("unit", Outcome::unit)
            .column("attempt", Outcome::attempt)
            .column("code", Outcome::code)
            .column("group", one -> one.group().name())
            .column("final", Outcome::last)
            .column("mode", Outcome::mode)
            .column("note", Outcome::note)
            .column("recordedBy", Outcome::recordedBy)
            .column("at", Outcome::at)
            .column("recordedAt", Outcome::recordedAt);

    static OutcomeView of(Outcome one, Texts texts, Locale locale) {
        return new OutcomeView(
                one.unit(),
                one.attempt(),
                one.code(),
                one.group().name(),
                text(one.code(), texts, locale),
                one.last(),
                one.mode(),
                one.note(),
                one.recordedBy(),
                one.at(),
                one.recordedAt());
    }

    static String text(String code, Texts texts, Locale locale) {
        return texts.fault("studies.outcome." + code, locale, Map.of());
    }
}
