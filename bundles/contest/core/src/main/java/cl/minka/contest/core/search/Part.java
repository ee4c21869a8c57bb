package cl.minka.contest.core.search;

import java.util.Locale;

/** What is derived for searches, and brought up to date before one that needs it. */
enum Part {
    TEXTS,
    SCORES,
    RANKING,
    SHORTLIST,
    DECISION;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
