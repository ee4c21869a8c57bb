package cl.minka.contest.core.assignment;

import cl.minka.contest.Conflict;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

/** What the organiser ruled of the conflicts between an evaluator and a municipality. */
@Entity
@Table(name = "conflict_ruling")
@IdClass(ConflictRulingEntity.Key.class)
public class ConflictRulingEntity {
    @Id
    private String contest;

    @Id
    private long account;

    @Id
    private String cut;

    private String kinds;

    @Enumerated(EnumType.STRING)
    private Conflict.State state;

    private String reason;

    @Column(name = "ruled_by")
    private long ruledBy;

    @Column(name = "ruled_at")
    private long ruledAt;

    @Version
    private long version;

    protected ConflictRulingEntity() {}

    ConflictRulingEntity(String contest, long account, String cut) {
        this.contest = contest;
        this.account = account;
        this.cut = cut;
    }

    void write(Collection<Conflict.Kind> newKinds, Conflict.Ruling ruling, long by, Instant now) {
        kinds = newKinds.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        state = ruling.state();
        reason = ruling.reason();
        ruledBy = by;
        ruledAt = now.toEpochMilli();
    }

    long account() {
        return account;
    }

    String cut() {
        return cut;
    }

    /** Those that it is about; what is found of another kind later is not ruled yet. */
    Set<Conflict.Kind> kinds() {
        Set<Conflict.Kind> all = EnumSet.noneOf(Conflict.Kind.class);
        Arrays.stream(kinds.split(" ")).map(Conflict.Kind::valueOf).forEach(all::add);
        return all;
    }

    Conflict.State state() {
        return state;
    }

    String reason() {
        return reason;
    }

    long version() {
        return version;
    }

    /** Contest, account and municipality. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String contest;
        private long account;
        private String cut;

        public Key() {}

        public Key(String contest, long account, String cut) {
            this.contest = contest;
            this.account = account;
            this.cut = cut;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.contest.equals(contest)
                    && key.account == account
                    && key.cut.equals(cut);
        }

        @Override
        public int hashCode() {
            return Objects.hash(contest, account, cut);
        }
    }
}
