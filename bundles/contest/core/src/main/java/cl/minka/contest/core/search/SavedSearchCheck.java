package cl.minka.contest.core.search;

import cl.minka.contest.SavedSearch;
import cl.minka.kernel.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what is wrong with a search that is to be saved, but for the search itself. */
final class SavedSearchCheck {
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Set<String> WORDS = Set.of("none", "any", "new");

    private SavedSearchCheck() {}

    static List<Fault> faults(SavedSearch.Draft draft) {
        List<Fault> faults = new ArrayList<>();
        if (!NAME.matcher(draft.name()).matches() || WORDS.contains(draft.name())) {
            faults.add(Fault.at("/name", "contest.search.bad-name"));
        }
        if (draft.search().isBlank()) {
            faults.add(Fault.at("/search", "kernel.required"));
        }
        if (draft.description().length() > LONGEST_DESCRIPTION) {
            faults.add(Fault.at("/description", "kernel.too-long", "most", LONGEST_DESCRIPTION));
        }
        return faults;
    }

    /** The name of one that is there can not change. */
    static List<Fault> faults(SavedSearch.Draft draft, String name) {
        List<Fault> faults = new ArrayList<>(faults(draft));
        if (!draft.name().equals(name)) {
            faults.add(Fault.at("/name", "contest.search.name-fixed"));
        }
        return faults;
    }

    static List<Fault> notShared(List<String> names) {
        return names.stream()
                .map(name -> Fault.at("/search", "contest.search.uses-private", "name", name))
                .toList();
    }
}
