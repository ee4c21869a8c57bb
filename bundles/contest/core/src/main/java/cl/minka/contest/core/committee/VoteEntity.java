package cl.minka.contest.core.committee;

import cl.minka.contest.Ballot.CastVote;
import cl.minka.contest.Ballot.Vote;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Optional;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** That a member voted, and what, unless it was a secret and the ballot is closed. */
@Entity
@Table(name = "committee_vote")
public class VoteEntity {
    @Id
    private String id;

    private String contest;
    private int number;
    private long account;
    private String username;
    private String vote;
    private String judged;

    @Version
    private long version;

    protected VoteEntity() {}

    VoteEntity(BallotEntity ballot, MemberEntity member) {
        this.id = RandomIds.opaque();
        this.contest = ballot.contest();
        this.number = ballot.number();
        this.account = member.account();
        this.username = member.username();
    }

    void write(Vote given) {
        vote = Json.write(given);
    }

    /** What is left of it when the ballot is closed. */
    void settle(CastVote counted, boolean secret) {
        judged = Json.write(counted.judged());
        vote = secret ? null : Json.write(counted.vote());
    }

    String contest() {
        return contest;
    }

    int ballot() {
        return number;
    }

    long account() {
        return account;
    }

    String username() {
        return username;
    }

    Optional<Vote> vote() {
        return Optional.ofNullable(vote).map(text -> Json.read(text, Vote.class));
    }

    /** Ids of the options among which it counted, once the ballot is closed. */
    List<String> judged() {
        return judged == null ? List.of() : Json.read(judged, new TypeReference<List<String>>() {});
    }

    long version() {
        return version;
    }
}
