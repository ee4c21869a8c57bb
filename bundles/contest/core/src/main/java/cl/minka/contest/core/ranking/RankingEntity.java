package cl.minka.contest.core.ranking;

import cl.minka.contest.Ranking;
import cl.minka.kernel.jpa.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A stored ranking. */
@Entity
@Table(name = "ranking")
public class RankingEntity {
    @Id
    private String id;

    private String contest;
    private String strategy;

    @Column(name = "input_sha256")
    private String inputSha256;

    @Column(name = "computed_at")
    private long computedAt;

    private long account;
    private String note;
    private String figures;
    private String warnings;
    private String entries;

    protected RankingEntity() {}

    RankingEntity(Ranking ranking, long account) {
        this.id = ranking.id();
        this.contest = ranking.contest();
        this.strategy = Json.write(ranking.strategy());
        this.inputSha256 = ranking.inputSha256();
        this.computedAt = ranking.computedAt().toEpochMilli();
        this.account = account;
        this.note = ranking.note().orElse(null);
        this.figures = Json.write(ranking.diagnostics());
        this.warnings = Json.write(ranking.warnings());
        this.entries = Json.write(ranking.entries());
    }

    String id() {
        return id;
    }

    String contest() {
        return contest;
    }

    Ranking toRecord() {
        return new Ranking(
                id,
                contest,
                Json.read(strategy, Ranking.Strategy.class),
                inputSha256,
                Instant.ofEpochMilli(computedAt),
                Optional.ofNullable(note),
                Json.read(entries, new TypeReference<List<Ranking.Entry>>() {}),
                Json.read(figures, new TypeReference<Map<String, Double>>() {}),
                Json.read(warnings, new TypeReference<List<String>>() {}));
    }
}
