package cl.minka.contest.core.committee;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A member of a committee. */
@Entity
@Table(name = "committee_member")
@IdClass(MemberEntity.Key.class)
public class MemberEntity {
    @Id
    private String contest;

    @Id
    private long account;

    private String username;

    protected MemberEntity() {}

    MemberEntity(String contest, long account, String username) {
        this.contest = contest;
        this.account = account;
        this.username = username;
    }

    long account() {
        return account;
    }

    String username() {
        return username;
    }

    /** Contest and account. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String contest;
        private long account;

        public Key() {}

        public Key(String contest, long account) {
            this.contest = contest;
            this.account = account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.contest.equals(contest) && key.account == account;
        }

        @Override
        public int hashCode() {
            return Objects.hash(contest, account);
        }
    }
}
