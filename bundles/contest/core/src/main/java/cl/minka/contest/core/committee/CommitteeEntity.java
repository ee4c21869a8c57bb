package cl.minka.contest.core.committee;

import cl.minka.kernel.jpa.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** The committee of a contest; every change counts, also one of its members only. */
@Entity
@Table(name = "committee")
public class CommitteeEntity {
    @Id
    private String contest;

    private int quorum;
    private String ranking;
    private String shortlist;
    private int changes;

    @Column(name = "updated_at")
    private long updatedAt;

    @Version
    private long version;

    protected CommitteeEntity() {}

    CommitteeEntity(String contest) {
        this.contest = contest;
    }

    void write(int newQuorum, Optional<String> newRanking, List<Place> newShortlist, Instant now) {
        quorum = newQuorum;
        ranking = newRanking.orElse(null);
        shortlist = Json.write(newShortlist);
        updatedAt = now.toEpochMilli();
        changes++;
    }

    public int quorum() {
        return quorum;
    }

    public Optional<String> ranking() {
        return Optional.ofNullable(ranking);
    }

    public List<Place> shortlist() {
        return Json.read(shortlist, new TypeReference<List<Place>>() {});
    }

    /** Ids of the shortlist, in its order. */
    List<String> initiatives() {
        return shortlist().stream().map(Place::initiative).toList();
    }

    boolean isShortlisted(String initiative) {
        return shortlist().stream().anyMatch(place -> place.initiative().equals(initiative));
    }

    Instant updatedAt() {
        return Instant.ofEpochMilli(updatedAt);
    }

    long version() {
        return version;
    }

    /** A place on the shortlist, as the ranking has it. */
    public record Place(String initiative, int rank, double score) {}
}
