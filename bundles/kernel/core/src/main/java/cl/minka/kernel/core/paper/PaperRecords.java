package cl.minka.kernel.core.paper;

import cl.minka.kernel.Caller;
import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.DatabaseFailure;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.journal.Journal;
import cl.minka.kernel.paper.IssuedPaper;
import cl.minka.kernel.paper.PaperCode;
import cl.minka.kernel.paper.PaperFile;
import cl.minka.kernel.paper.PaperOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that were issued; a row is written once and stays. */
final class PaperRecords {
    private static final String SELECT =
            "SELECT code, kind, resource, organization, issued_at, sha256, revoked FROM paper WHERE ";
    private static final String LATEST = " ORDER BY recorded_at DESC, sha256 FETCH FIRST 1 ROWS ONLY";

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    PaperRecords(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    Optional<IssuedPaper> find(PaperCode code) {
        return database.read(sql -> sql.first(PaperRecords::paper, SELECT + "code = ?" + LATEST, code.value()));
    }

    Optional<IssuedPaper> recognize(String sha256) {
        return database.read(sql -> sql.first(PaperRecords::paper, SELECT + "sha256 = ?" + LATEST, sha256));
    }

    /** Puts the file on record, unless it is there; another reader may do the same at the same time. */
    void keep(Caller caller, PaperOrder order, PaperFile file) {
        if (isKept(file)) {
            return;
        }
        try {
            database.transaction(connection -> {
                insert(Sql.on(connection), order, file);
                journal.write(connection, caller, List.of(change(order, file)), file.code());
                return true;
            });
        } catch (DatabaseFailure e) {
            if (!DatabaseFailure.isDuplicate(e)) {
                throw e;
            }
        }
    }

    int revoke(Caller caller, String kind, String resource) {
        return database.transaction(connection -> {
            Sql sql = Sql.on(connection);
            Optional<String> organization = sql.first(
                    row -> row.getString(1),
                    "SELECT organization FROM paper WHERE kind = ? AND resource = ? AND revoked = FALSE"
                            + " FETCH FIRST 1 ROWS ONLY",
                    kind,
                    resource);
            int revoked = sql.update(
                    "UPDATE paper SET revoked = TRUE WHERE kind = ? AND resource = ? AND revoked = FALSE",
                    kind,
                    resource);
            if (revoked > 0) {
                Change change = Change.of("kernel.paper-revoked", resource, organization.orElse(""))
                        .facts(Map.of("kind", kind));
                journal.write(connection, caller, List.of(change), revoked);
            }
            return revoked;
        });
    }

    private boolean isKept(PaperFile file) {
        return database.read(sql -> sql.first(
                        row -> row.getString(1),
                        "SELECT code FROM paper WHERE code = ? AND sha256 = ?",
                        file.code().value(),
                        file.sha256())
                .isPresent());
    }

    private void insert(Sql sql, PaperOrder order, PaperFile file) {
        sql.update(
                "INSERT INTO paper (code, sha256, kind, resource, organization, issued_at, recorded_at, revoked)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, FALSE)",
                file.code().value(),
                file.sha256(),
                order.kind(),
                order.resource(),
                order.organization(),
                order.paper().issued().toEpochMilli(),
                clock.millis());
    }

    private static Change change(PaperOrder order, PaperFile file) {
        return Change.of("kernel.paper-created", order.resource(), order.organization())
                .state(file.sha256())
                .facts(Map.of("kind", order.kind(), "sha256", file.sha256()));
    }

    private static IssuedPaper paper(ResultSet row) throws SQLException {
        return new IssuedPaper(
                new PaperCode(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getString(6),
                !row.getBoolean(7));
    }
}
