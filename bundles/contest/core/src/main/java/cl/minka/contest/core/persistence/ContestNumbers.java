package cl.minka.contest.core.persistence;

import javax.persistence.EntityManager;

/**
 * Counts what is numbered within a contest, for who holds its lock. The contest's own version does not count with them:
 * everybody reads it, and would learn how many have applied.
 */
public final class ContestNumbers {
    private final EntityManager manager;
    private final String contest;
    private final String column;
    private final int before;
    private int last;

    private ContestNumbers(EntityManager manager, String contest, String column) {
        this.manager = manager;
        this.contest = contest;
        this.column = column;
        Number stored = (Number) manager.createNativeQuery("SELECT " + column + " FROM contest WHERE id = ?")
                .setParameter(1, contest)
                .getSingleResult();
        this.before = stored.intValue();
        this.last = before;
    }

    public static ContestNumbers submissions(EntityManager manager, ContestEntity contest) {
        return new ContestNumbers(manager, contest.id(), "last_number");
    }

    public static ContestNumbers questions(EntityManager manager, ContestEntity contest) {
        return new ContestNumbers(manager, contest.id(), "last_question");
    }

    /** A number that is kept at once. */
    public int taken() {
        int number = next();
        keep();
        return number;
    }

    /** One of many: {@link #keep} stores how far it went. */
    public int next() {
        return ++last;
    }

    public void keep() {
        if (last > before) {
            manager.createNativeQuery("UPDATE contest SET " + column + " = ? WHERE id = ?")
                    .setParameter(1, last)
                    .setParameter(2, contest)
                    .executeUpdate();
        }
    }
}
