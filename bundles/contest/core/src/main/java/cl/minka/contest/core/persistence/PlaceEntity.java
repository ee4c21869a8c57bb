package cl.minka.contest.core.persistence;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A municipality of an initiative; for conditions only, written by SQL. */
@Entity
@Table(name = "initiative_municipality")
@IdClass(PlaceEntity.Key.class)
public class PlaceEntity {
    @Id
    private String initiative;

    @Id
    private String cut;

    protected PlaceEntity() {}

    /** Initiative and municipality. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String initiative;
        private String cut;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.initiative.equals(initiative) && key.cut.equals(cut);
        }

        @Override
        public int hashCode() {
            return Objects.hash(initiative, cut);
        }
    }
}
