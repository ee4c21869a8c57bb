package cl.minka.kernel.core.jobs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import cl.minka.kernel.core.Engine;
import cl.minka.kernel.core.Platform;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class TimesOfWorkTest {
    private static final Instant FIRST = Instant.parse("2026-01-31T23:59:59.123Z");
    private static final long STEP_SECONDS = 86_399;
    private static final int THREADS = 4;
    private static final int TIMES = 2_000;

    @Parameter
    public Engine engine;

    @Parameters(name = "{0}")
    public static Engine[] engines() {
        return Engine.values();
    }

    /** With one calendar for all this fails within a few hundred of them on Derby. */
    @Test
    public void threadsDoNotMixTheirTimes() {
        DataSource pool = Platform.clean(engine).database().pool();
        TimesOfWork times = new TimesOfWork(pool);
        IntStream.range(0, THREADS).parallel().forEach(thread -> throughAConnection(pool, times, thread));
    }

    private void throughAConnection(DataSource pool, TimesOfWork times, int thread) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        engine == Engine.DERBY
                                ? "SELECT CAST(? AS TIMESTAMP) AS moment FROM sysibm.sysdummy1"
                                : "SELECT CAST(? AS timestamp with time zone) AS moment")) {
            for (int n = 0; n < TIMES; n++) {
                Instant moment = FIRST.plusSeconds((n * (long) THREADS + thread) * STEP_SECONDS);
                assertEquals(moment, echoed(statement, times, moment));
            }
            assertNull(echoed(statement, times, null));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Instant echoed(PreparedStatement statement, TimesOfWork times, Instant moment) throws SQLException {
        times.setInstant(statement, 1, moment);
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return times.getInstant(rows, "moment");
        }
    }
}
