package cl.minka.kernel.core.jobs;

import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.JsonText;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.jobs.Job;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of jobs. A body is kept in parts of a mebibyte, until the job has ended. */
final class JobRows {
    private static final int PART = 1 << 20;

    private final Database database;

    JobRows(Database database) {
        this.database = database;
    }

    /** A job with what its run needs. */
    record Stored(Job job, Map<String, String> parameters, boolean cancelAsked, int attempts) {}

    static void insert(Sql sql, Job job, Map<String, String> parameters, byte[] body) {
        sql.update(
                "INSERT INTO job (id, kind, account, parameters, state, progress, cancel_asked, attempts, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, 0, FALSE, 0, ?)",
                job.id(),
                job.kind(),
                job.account(),
                JsonText.write(parameters),
                job.state().name(),
                job.createdAt().toEpochMilli());
        List<Object[]> parts = new ArrayList<>();
        for (int from = 0; from < body.length; from += PART) {
            byte[] part = Arrays.copyOfRange(body, from, Math.min(from + PART, body.length));
            parts.add(new Object[] {job.id(), from / PART, part});
        }
        sql.batch("INSERT INTO job_body (job, part, content) VALUES (?, ?, ?)", parts);
    }

    Optional<Stored> find(String id) {
        return database.read(sql -> sql.first(JobRows::stored, "SELECT * FROM job WHERE id = ?", id));
    }

    byte[] body(String id) {
        return database.read(sql -> {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            sql.each(
                    row -> {
                        body.writeBytes(row.getBytes(1));
                        return true;
                    },
                    "SELECT content FROM job_body WHERE job = ? ORDER BY part",
                    id);
            return body.toByteArray();
        });
    }

    void started(String id, Instant now) {
        database.read(sql -> sql.update(
                "UPDATE job SET state = 'RUNNING', progress = 0, attempts = attempts + 1, started_at = ?"
                        + " WHERE id = ? AND state IN ('QUEUED', 'RUNNING')",
                now.toEpochMilli(),
                id));
    }

    /** Answers whether somebody asked to stop. */
    boolean progress(String id, double fraction) {
        return database.read(sql -> {
            sql.update("UPDATE job SET progress = ? WHERE id = ?", fraction, id);
            return sql.first(row -> row.getBoolean(1), "SELECT cancel_asked FROM job WHERE id = ?", id)
                    .orElse(true);
        });
    }

    void ended(String id, Job.State state, Optional<String> result, Optional<String> problem, Instant now) {
        String progress = state == Job.State.SUCCEEDED ? ", progress = 1" : "";
        database.transaction(connection -> {
            Sql sql = Sql.on(connection);
            sql.update(
                    "UPDATE job SET state = ?, ended_at = ?" + progress + " WHERE id = ?",
                    state.name(),
                    now.toEpochMilli(),
                    id);
            result.ifPresent(text -> sql.update("UPDATE job SET result = ? WHERE id = ?", text, id));
            problem.ifPresent(text -> sql.update("UPDATE job SET problem = ? WHERE id = ?", text, id));
            return sql.update("DELETE FROM job_body WHERE job = ?", id);
        });
    }

    /** Ends a job that waits, or asks one that runs; answers whether there was anything to do. */
    static boolean cancel(Sql sql, String id, Instant now) {
        int waiting = sql.update(
                "UPDATE job SET state = 'CANCELLED', cancel_asked = TRUE, ended_at = ? WHERE id = ? AND state = 'QUEUED'",
                now.toEpochMilli(),
                id);
        return waiting > 0
                || sql.update(
                                "UPDATE job SET cancel_asked = TRUE"
                                        + " WHERE id = ? AND state = 'RUNNING' AND cancel_asked = FALSE",
                                id)
                        > 0;
    }

    /** Jobs that have not ended, oldest first. */
    List<String> open(Instant createdBefore) {
        return database.read(sql -> sql.list(
                row -> row.getString(1),
                "SELECT id FROM job WHERE state IN ('QUEUED', 'RUNNING') AND created_at < ? ORDER BY created_at",
                createdBefore.toEpochMilli()));
    }

    void purge(Instant endedBefore) {
        long limit = endedBefore.toEpochMilli();
        database.transaction(connection -> {
            Sql sql = Sql.on(connection);
            sql.update("DELETE FROM job_body WHERE job IN (SELECT id FROM job WHERE ended_at < ?)", limit);
            return sql.update("DELETE FROM job WHERE ended_at < ?", limit);
        });
    }

    private static Stored stored(ResultSet row) throws SQLException {
        long ended = row.getLong("ended_at");
        Optional<Instant> endedAt = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended));
        Job job = new Job(
                row.getString("id"),
                row.getString("kind"),
                row.getLong("account"),
                Job.State.valueOf(row.getString("state")),
                row.getDouble("progress"),
                Optional.ofNullable(row.getString("result")),
                Optional.ofNullable(row.getString("problem")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                endedAt);
        return new Stored(
                job,
                JsonText.read(row.getString("parameters")),
                row.getBoolean("cancel_asked"),
                row.getInt("attempts"));
    }
}
