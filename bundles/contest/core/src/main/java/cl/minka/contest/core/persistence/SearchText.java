package cl.minka.contest.core.persistence;

import cl.minka.contest.InitiativeDraft;
import cl.minka.kernel.jpa.Folded;

/** What a search for words looks through: title and textual answers, folded. */
public final class SearchText {
    private static final int MOST = 32_000;

    private SearchText() {}

    public static String of(InitiativeDraft draft) {
        StringBuilder text = new StringBuilder(draft.title());
        draft.externalId().ifPresent(id -> text.append('\n').append(id));
        draft.answers().values().stream().filter(String.class::isInstance).forEach(answer -> text.append('\n')
                .append(answer));
        return Folded.of(text.toString(), MOST);
    }
}
