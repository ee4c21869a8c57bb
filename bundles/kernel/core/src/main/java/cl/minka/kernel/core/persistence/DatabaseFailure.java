package cl.minka.kernel.core.persistence;

import java.sql.SQLException;

/** The database refused or could not be reached. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseFailure(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
    }

    /** Whether a row with the same unique key is there already. */
    public static boolean isDuplicate(Throwable failure) {
        return hasState(failure, "23505");
    }

    /** Whether the same transaction may well succeed when it is run again: a deadlock or a lock that was waited for in vain. */
    public static boolean isTransient(Throwable failure) {
        return hasState(failure, "40");
    }

    private static boolean hasState(Throwable failure, String prefix) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
