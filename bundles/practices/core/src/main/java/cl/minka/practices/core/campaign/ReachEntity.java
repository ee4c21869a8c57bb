package cl.minka.practices.core.campaign;

import cl.minka.kernel.jpa.Json;
import cl.minka.practices.campaign.Reached;
import cl.minka.practices.campaign.Reached.Outcome;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A municipality that a campaign was for. */
@Entity
@Table(name = "campaign_reach")
@IdClass(ReachEntity.Key.class)
public class ReachEntity {
    @Id
    private String campaign;

    @Id
    private String cut;

    private int place;
    private String reached;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private int told;
    private int visits;

    @Column(name = "first_visit_at")
    private long firstVisitAt;

    protected ReachEntity() {}

    /** @param place in the order of the audience, from 0 */
    ReachEntity(String campaign, int place, Reached reached) {
        this.campaign = campaign;
        this.cut = reached.municipality();
        this.place = place;
        this.reached = Json.write(reached);
        this.outcome = reached.outcome();
        this.told = reached.told();
    }

    Reached toRecord() {
        Reached found = Json.read(reached, Reached.class);
        return new Reached(
                cut,
                found.practice(),
                found.score(),
                found.reasons(),
                outcome,
                told,
                visits,
                firstVisitAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(firstVisitAt)),
                Map.of());
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String campaign;
        private String cut;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && campaign.equals(key.campaign) && cut.equals(key.cut);
        }

        @Override
        public int hashCode() {
            return Objects.hash(campaign, cut);
        }
    }
}
