package cl.minka.contest.core.persistence;

import cl.minka.contest.BlindTwin.Finding;
import cl.minka.kernel.jpa.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.Id;
import javax.persistence.PersistenceException;
import javax.persistence.Table;
import javax.persistence.Transient;
import javax.persistence.Version;

/** What was found in an initiative's texts, what the organiser said of it, and what he wrote instead. */
@Entity
@Table(name = "redaction")
public class RedactionEntity {
    private static final int AT_ONCE = 500;

    @Id
    private String initiative;

    private String contest;
    private String findings;
    private String edits;

    @Column(name = "original_sha256")
    private String originalSha256;

    @Column(name = "computed_at")
    private long computedAt;

    @Version
    private long version;

    @Transient
    private List<Finding> parsed;

    protected RedactionEntity() {}

    public RedactionEntity(String initiative, String contest) {
        this.initiative = initiative;
        this.contest = contest;
    }

    public void write(List<Finding> found, Map<String, String> edited, String original, Instant now) {
        findings = Json.write(found);
        parsed = List.copyOf(found);
        edits = Json.write(new TreeMap<>(edited));
        originalSha256 = original;
        computedAt = now.toEpochMilli();
    }

    /** Inserts many new ones in batches; they do not become managed. */
    public static void insert(EntityManager manager, Collection<RedactionEntity> created) {
        try (PreparedStatement insert = ContestTransactions.connection(manager)
                .prepareStatement("INSERT INTO redaction (initiative, contest, findings, edits, original_sha256,"
                        + " computed_at, version) VALUES (?, ?, ?, ?, ?, ?, 1)")) {
            int waiting = 0;
            for (RedactionEntity one : created) {
                insert.setString(1, one.initiative);
                insert.setString(2, one.contest);
                insert.setString(3, one.findings);
                insert.setString(4, one.edits);
                insert.setString(5, one.originalSha256);
                insert.setLong(6, one.computedAt);
                insert.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    public String initiative() {
        return initiative;
    }

    public List<Finding> findings() {
        if (parsed == null) {
            parsed = Json.read(findings, new TypeReference<List<Finding>>() {});
        }
        return parsed;
    }

    public Map<String, String> edits() {
        return Json.read(edits, new TypeReference<Map<String, String>>() {});
    }

    public String originalSha256() {
        return originalSha256;
    }

    public long version() {
        return version;
    }
}
