package cl.minka.contest.core.ranking;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** What a ranking was computed from, in canonical form. */
@Entity
@Table(name = "ranking_input")
public class RankingInputEntity {
    @Id
    private String ranking;

    private String body;

    protected RankingInputEntity() {}

    RankingInputEntity(String ranking, String body) {
        this.ranking = ranking;
        this.body = body;
    }

    String body() {
        return body;
    }
}
