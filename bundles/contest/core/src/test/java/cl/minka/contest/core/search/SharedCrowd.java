package cl.minka.contest.core.search;

import cl.minka.contest.core.Databases;
import java.util.EnumMap;
import java.util.Map;

/** One crowd a database for all tests that only read it, drawn anew where another test has cleared it. */
final class SharedCrowd {
    private static final Map<Databases, Crowd> CROWDS = new EnumMap<>(Databases.class);

    private final Databases database;
    private Crowd crowd;

    SharedCrowd(Databases database) {
        this.database = database;
    }

    Crowd get() {
        if (crowd == null) {
            crowd = CROWDS.compute(
                    database, (key, kept) -> kept != null && kept.isThere() ? kept : new Crowd(key, 20270301, 40));
        }
        return crowd;
    }
}
