package cl.minka.studies.core.result;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.Contents;
import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.result.Report.FrozenFile;
import cl.minka.studies.result.ResultKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Files of published studies: kept once, the same ever after. */
final class FrozenFiles {
    private static final long MOST = 1L << 30;
    private static final String COLUMNS =
            "SELECT kind, wave, content, size_bytes, sha256, made_at FROM study_result_file";

    private final StudyTransactions transactions;
    private final Clock clock;
    private final Contents contents;

    FrozenFiles(StudyTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.contents = new Contents(
                transactions,
                clock,
                "result_content",
                "result_content_chunk",
                most -> new Refusal(Kind.TOO_LARGE, "studies.result-too-large"));
    }

    /** A file with the content that it points to. */
    record Kept(FrozenFile file, String content) {}

    Optional<Kept> find(String study, ResultKind kind, int wave) {
        return transactions.read(manager -> list(manager, study).stream()
                .filter(one -> one.file.kind() == kind && one.file.wave() == wave)
                .findFirst());
    }

    static List<FrozenFile> of(EntityManager manager, String study) {
        return list(manager, study).stream().map(Kept::file).toList();
    }

    /** Keeps a file unless another node was first, and gives what is kept. */
    Kept keep(String study, ResultKind kind, int wave, byte[] bytes) {
        try {
            Contents.Stored stored = contents.store(new ByteArrayInputStream(bytes), MOST);
            boolean first = false;
            try {
                first = transactions.quietly(manager -> insert(manager, study, kind, wave, stored));
            } catch (Refusal e) {
                first = false;
            } finally {
                if (!first) {
                    contents.remove(stored.id());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return find(study, kind, wave).orElseThrow();
    }

    void write(Kept kept, OutputStream out) throws IOException {
        contents.write(kept.content, kept.file.size(), out);
    }

    void clean() {
        contents.clean(List.of("study_result_file"));
    }

    private boolean insert(EntityManager manager, String study, ResultKind kind, int wave, Contents.Stored stored) {
        if (list(manager, study).stream().anyMatch(one -> one.file.kind() == kind && one.file.wave() == wave)) {
            return false;
        }
        contents.touch(manager, stored.id());
        String sql = "INSERT INTO study_result_file (study, kind, wave, content, size_bytes, sha256, made_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = UnitTransactions.connection(manager).prepareStatement(sql)) {
            statement.setString(1, study);
            statement.setString(2, kind.name());
            statement.setInt(3, wave);
            statement.setString(4, stored.id());
            statement.setLong(5, stored.size());
            statement.setString(6, stored.sha256());
            statement.setLong(7, clock.millis());
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new javax.persistence.PersistenceException(e);
        }
    }

    private static List<Kept> list(EntityManager manager, String study) {
        List<Kept> all = new ArrayList<>();
        String sql = COLUMNS + " WHERE study = ? ORDER BY kind, wave";
        try (PreparedStatement statement = UnitTransactions.connection(manager).prepareStatement(sql)) {
            statement.setString(1, study);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(new Kept(
                            new FrozenFile(
                                    ResultKind.valueOf(row.getString(1)),
                                    row.getInt(2),
                                    row.getLong(4),
                                    row.getString(5),
                                    Instant.ofEpochMilli(row.getLong(6))),
                            row.getString(3)));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new javax.persistence.PersistenceException(e);
        }
    }
}
