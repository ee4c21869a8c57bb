package cl.minka.contest.core.selection;

import cl.minka.contest.Selection;
import cl.minka.contest.core.persistence.Json;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** The confirmed decision of a contest, as it was told. */
@Entity
@Table(name = "selection")
public class SelectionEntity {
    @Id
    private String contest;

    private String ranking;
    private String body;
    private long account;

    @Column(name = "decided_at")
    private long decidedAt;

    @Version
    private long version;

    protected SelectionEntity() {}

    SelectionEntity(String contest) {
        this.contest = contest;
    }

    void write(Selection selection, long newAccount, Instant now) {
        ranking = selection.ranking();
        body = Json.write(selection);
        account = newAccount;
        decidedAt = now.toEpochMilli();
    }

    Selection toRecord() {
        Selection stored = Json.read(body, Selection.class);
        return new Selection(
                contest,
                ranking,
                true,
                stored.winners(),
                stored.mentions(),
                stored.notSelected(),
                stored.voidCategories(),
                stored.tieBreaks(),
                java.util.Optional.of(Instant.ofEpochMilli(decidedAt)),
                version);
    }
}
