package cl.minka.contest.core.selection;

import cl.minka.contest.Selection;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.Json;
import java.time.Instant;
import java.util.Optional;
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

    @Column(name = "decided_from")
    private String input;

    @Column(name = "input_sha256")
    private String inputSha256;

    private String sha256;
    private long account;

    @Column(name = "decided_at")
    private long decidedAt;

    @Version
    private long version;

    protected SelectionEntity() {}

    SelectionEntity(String contest) {
        this.contest = contest;
    }

    void write(Selection selection, SelectionInput from, long newAccount, Instant now) {
        DecidedSelection decided = DecidedSelection.of(selection);
        ranking = decided.ranking();
        body = Json.write(decided);
        sha256 = CanonicalJson.sha256(decided);
        input = Json.write(from);
        inputSha256 = from.sha256();
        account = newAccount;
        decidedAt = now.toEpochMilli();
    }

    /** What it was decided from; empty for one that was confirmed before that was stored. */
    Optional<SelectionInput> input() {
        return Optional.ofNullable(input).map(text -> Json.read(text, SelectionInput.class));
    }

    Optional<String> inputSha256() {
        return Optional.ofNullable(inputSha256);
    }

    Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    String ranking() {
        return ranking;
    }

    DecidedSelection decided() {
        return Json.read(body, DecidedSelection.class);
    }

    Selection toRecord() {
        return decided().confirmed(inputSha256(), sha256(), Instant.ofEpochMilli(decidedAt), version);
    }
}
