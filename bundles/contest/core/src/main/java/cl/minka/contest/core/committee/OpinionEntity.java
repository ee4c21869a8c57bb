package cl.minka.contest.core.committee;

import cl.minka.contest.Opinion;
import cl.minka.kernel.jpa.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

/** What a member says of an initiative, or that he takes no part. */
@Entity
@Table(name = "opinion")
@IdClass(OpinionEntity.Key.class)
public class OpinionEntity {
    @Id
    private String initiative;

    @Id
    private long account;

    private String contest;
    private String username;
    private String scores;
    private String justification;
    private String recusal;

    @Column(name = "updated_at")
    private long updatedAt;

    @Version
    private long version;

    protected OpinionEntity() {}

    OpinionEntity(String contest, String initiative, MemberEntity member) {
        this.contest = contest;
        this.initiative = initiative;
        this.account = member.account();
        this.username = member.username();
    }

    void write(Opinion.Draft draft, Instant now) {
        scores = Json.write(new TreeMap<>(draft.scores()));
        justification = Json.write(new TreeMap<>(draft.justification()));
        recusal = draft.recusal().map(String::strip).orElse(null);
        updatedAt = now.toEpochMilli();
    }

    boolean isRecusal() {
        return recusal != null;
    }

    String initiative() {
        return initiative;
    }

    long account() {
        return account;
    }

    long version() {
        return version;
    }

    Opinion toRecord() {
        return new Opinion(
                initiative,
                username,
                Json.read(scores, new TypeReference<Map<String, BigDecimal>>() {}),
                Json.read(justification, new TypeReference<Map<String, String>>() {}),
                Optional.ofNullable(recusal),
                Instant.ofEpochMilli(updatedAt),
                version);
    }

    /** Initiative and account. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String initiative;
        private long account;

        public Key() {}

        public Key(String initiative, long account) {
            this.initiative = initiative;
            this.account = account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.initiative.equals(initiative) && key.account == account;
        }

        @Override
        public int hashCode() {
            return Objects.hash(initiative, account);
        }
    }
}
