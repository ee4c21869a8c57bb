package cl.minka.contest.rest;

import cl.minka.contest.Conflict;
import cl.minka.kernel.rest.Texts;
import java.util.Locale;
import java.util.Optional;

/** A conflict of interest between an evaluator and a municipality (its CUT code); the evidence is a sentence. */
public record ConflictView(
        String evaluator,
        String municipality,
        Conflict.Kind kind,
        Conflict.State state,
        String evidence,
        String evidenceCode,
        Optional<String> reason) {
    static ConflictView of(Conflict conflict, Texts texts, Locale locale) {
        return new ConflictView(
                conflict.evaluator(),
                conflict.municipality(),
                conflict.kind(),
                conflict.state(),
                Reasons.text(conflict.evidence(), texts, locale),
                conflict.evidence().code(),
                conflict.reason());
    }
}
