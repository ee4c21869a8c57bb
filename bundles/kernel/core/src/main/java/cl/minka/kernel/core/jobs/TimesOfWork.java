package cl.minka.kernel.core.jobs;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Calendar;
import java.util.TimeZone;
import javax.sql.DataSource;

/**
 * Times in UTC by a calendar of their own. The scheduler's is shared by its threads, and Derby reckons in the calendar that it is given: two
 * at once read and store times that never were.
 */
final class TimesOfWork extends AutodetectJdbcCustomization {

    TimesOfWork(DataSource pool) {
        super(pool, true);
    }

    @Override
    public void setInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setTimestamp(index, value == null ? null : Timestamp.from(value), utc());
    }

    @Override
    public Instant getInstant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column, utc());
        return value == null ? null : value.toInstant();
    }

    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    }
}
