package cl.minka.contest.core.search;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A score of an evaluation, or its total; read in conditions only. */
@Entity
@Table(name = "search_score")
@IdClass(ScoreFact.Key.class)
public class ScoreFact {
    @Id
    private String assignment;

    @Id
    private String criterion;

    private String contest;
    private String initiative;

    /** 1 or 0. */
    private int finished;

    private double score;
    private long seen;

    protected ScoreFact() {}

    /** Assignment and criterion. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String assignment;
        private String criterion;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.assignment, assignment)
                    && Objects.equals(key.criterion, criterion);
        }

        @Override
        public int hashCode() {
            return Objects.hash(assignment, criterion);
        }
    }
}
