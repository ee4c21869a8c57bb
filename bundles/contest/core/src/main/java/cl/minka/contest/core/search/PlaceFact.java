package cl.minka.contest.core.search;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** The place of an initiative in the newest ranking, the shortlist or the decision; read in conditions only. */
@Entity
@Table(name = "search_place")
@IdClass(PlaceFact.Key.class)
public class PlaceFact {
    @Id
    private String initiative;

    @Id
    private String kind;

    private int place;

    protected PlaceFact() {}

    /** Initiative and kind. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String initiative;
        private String kind;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.initiative, initiative)
                    && Objects.equals(key.kind, kind);
        }

        @Override
        public int hashCode() {
            return Objects.hash(initiative, kind);
        }
    }
}
