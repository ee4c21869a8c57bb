package cl.minka.contest;

import java.util.List;
import java.util.Optional;

/**
 * A field that somebody may search by.
 *
 * @param name as it is written, such as {@code score.INN}
 * @param synonyms other names that are accepted
 * @param label key of its name for people
 * @param subject the label of the question or the name of the criterion that it is about
 * @param values what it can be, where that is a short list
 * @param operators such as {@code :} and {@code >=}
 * @param quantified whether {@code any}, {@code all}, {@code none} or a number such as {@code 2+} may stand before it
 */
public record SearchField(
        String name,
        Type type,
        List<String> synonyms,
        String label,
        Optional<String> subject,
        List<String> values,
        List<String> operators,
        boolean quantified,
        List<String> examples) {
    public SearchField {
        synonyms = List.copyOf(synonyms);
        values = List.copyOf(values);
        operators = List.copyOf(operators);
        examples = List.copyOf(examples);
    }

    /** What its values are. */
    public enum Type {
        /** Words that are found anywhere in it. */
        TEXT,
        /** A name that must be the same, {@code *} stands for anything. */
        NAME,
        COUNT,
        FIGURE,
        DATE,
        CHOICE,
        FLAG,
        PERSON,
        /** A search of its own, in parentheses. */
        SEARCH,
        /** The name of a saved search. */
        SAVED
    }
}
