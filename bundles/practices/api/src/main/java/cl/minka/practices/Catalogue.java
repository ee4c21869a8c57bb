package cl.minka.practices;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds practices by words, in Spanish: inflected forms, accents, case and small slips of the hand do not count. It finds what the
 * public sees and nothing else: no draft and no hidden part, not even one's own. What was stored before the question is found by it.
 */
@ProviderType
public interface Catalogue {
    /**
     * Best first, or sorted as {@link Practices#list}.
     *
     * @param text words, as a person would ask
     * @throws cl.minka.kernel.Refusal of kind {@code UNAVAILABLE} while the index is being built
     */
    Page<Found> search(Caller caller, String text, Practices.Filter filter, Slice slice);

    /** How many of those that are found fall under each value, most first. */
    Facets facets(Optional<String> text, Practices.Filter filter);

    /**
     * Practices that speak of the same, most alike first.
     *
     * @throws PracticeNotFound also when it is not public and not the caller's
     */
    List<Practice> similar(Caller caller, String practice, int limit);

    /** Topics and titles that begin as the text does, for who is still typing. */
    List<Suggestion> suggestions(String text, int limit);

    /**
     * A practice and why it was found.
     *
     * @param highlights by the name of the part of the sheet; in each passage the words stand between {@code ⟦} and {@code ⟧}
     */
    record Found(Practice practice, Map<String, List<String>> highlights) {
        public Found {
            Objects.requireNonNull(practice, "practice");
            highlights = Map.copyOf(highlights);
        }
    }

    /**
     * Counts under a question.
     *
     * @param total how many are found
     * @param values by the name of the filter
     */
    record Facets(long total, Map<String, List<Count>> values) {
        public Facets {
            values = Map.copyOf(values);
        }
    }

    /** How many have a value. */
    record Count(String value, int count) {
        public Count {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * Something to go on with.
     *
     * @param practice where it is the title of one
     */
    record Suggestion(String text, Optional<String> practice) {
        public Suggestion {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(practice, "practice");
        }
    }
}
