package cl.minka.contest;

import java.util.List;
import java.util.Optional;

/**
 * An initiative without what tells who presents it: all that an evaluator ever sees of it.
 *
 * @param code neutral code, stable, without relation to the order of submission
 * @param answers the fields that the form marks {@code blind}, redacted, in order of the form; files are not among them
 * @param files cleaned copies of the files that evaluators may see
 * @param presenters CUT codes; only for committees whose rules say so
 */
public record BlindView(
        String code,
        String title,
        Optional<String> category,
        List<Answer> answers,
        List<BlindFile> files,
        List<String> presenters) {
    public BlindView {
        files = List.copyOf(files);
        answers = List.copyOf(answers);
        presenters = List.copyOf(presenters);
    }

    /** An answer of the form; the value is text, number or boolean, or empty when not answered. */
    public record Answer(String field, String label, Optional<Object> value) {}
}
