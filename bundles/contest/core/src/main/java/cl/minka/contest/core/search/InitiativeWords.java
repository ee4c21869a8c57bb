package cl.minka.contest.core.search;

import cl.minka.kernel.jpa.Folded;

/** Words find initiatives by title, externalId and textual answers, as the list's {@code q} does. */
final class InitiativeWords {
    private InitiativeWords() {}

    static String of(Scene scene, String alias, String folded) {
        return alias + ".search LIKE " + scene.bind(Folded.anywhere(folded)) + " ESCAPE '!'";
    }
}
