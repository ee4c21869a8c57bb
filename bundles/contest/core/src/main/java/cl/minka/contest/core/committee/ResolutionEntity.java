package cl.minka.contest.core.committee;

import cl.minka.contest.Resolution;
import cl.minka.contest.core.persistence.RulesEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A resolution; never changed. */
@Entity
@Table(name = "committee_resolution")
@IdClass(RulesEntity.Key.class)
public class ResolutionEntity {
    @Id
    private String contest;

    @Id
    private int number;

    private int session;
    private int ballot;
    private String initiative;
    private String body;

    @Column(name = "adopted_at")
    private long adoptedAt;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "in_favour")
    private int inFavour = -1;

    private int against = -1;
    private int abstained = -1;
    private int corrects;

    protected ResolutionEntity() {}

    /** Of a draft in which everything is settled. */
    ResolutionEntity(String contest, int number, Resolution.Draft draft, Instant now) {
        this.contest = contest;
        this.number = number;
        session = draft.session().orElse(0);
        ballot = draft.ballot().orElse(0);
        initiative = draft.initiative().orElse(null);
        body = draft.text().strip();
        adoptedAt = draft.adoptedAt().orElse(now).toEpochMilli();
        recordedAt = now.toEpochMilli();
        corrects = draft.corrects().orElse(0);
        draft.votes().ifPresent(votes -> {
            inFavour = votes.inFavour();
            against = votes.against();
            abstained = votes.abstained();
        });
    }

    int number() {
        return number;
    }

    int ballot() {
        return ballot;
    }

    Optional<String> initiative() {
        return Optional.ofNullable(initiative);
    }

    int corrects() {
        return corrects;
    }

    Resolution toRecord(ItemTitles titles) {
        return new Resolution(
                number,
                optional(session),
                optional(ballot),
                initiative(),
                initiative().map(titles::title),
                body,
                Instant.ofEpochMilli(adoptedAt),
                inFavour < 0 ? Optional.empty() : Optional.of(new Resolution.Votes(inFavour, against, abstained)),
                optional(corrects),
                Instant.ofEpochMilli(recordedAt));
    }

    private static OptionalInt optional(int number) {
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
