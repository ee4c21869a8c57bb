package cl.minka.schools.core;

import cl.minka.kernel.jpa.UnitDatabase;
import java.util.List;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;

/** Both databases, migrated; one of each for all tests of a run. */
public enum Databases {
    DERBY(UnitDatabase.derby("schools", Databases.class.getClassLoader())),
    POSTGRESQL(UnitDatabase.postgresql("schools", Databases.class.getClassLoader()));

    static {
        // As the distribution does: who is the victim of a deadlock tries again soon.
        System.setProperty("derby.locks.deadlockTimeout", "1");
    }

    private final UnitDatabase database;

    Databases(UnitDatabase database) {
        this.database = database;
    }

    /** For {@code @Parameters(name = "{0}")}. */
    public static List<Object[]> parameters() {
        return List.of(new Object[] {DERBY}, new Object[] {POSTGRESQL});
    }

    public DataSource source() {
        return database.source();
    }

    public EntityManagerFactory factory() {
        return database.factory();
    }

    /** Removes every row. */
    public void clear() {
        database.clear();
    }
}
