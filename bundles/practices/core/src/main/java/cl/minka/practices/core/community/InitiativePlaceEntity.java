package cl.minka.practices.core.community;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A municipality named in something that members do together. */
@Entity
@Table(name = "community_initiative_place")
@IdClass(InitiativePlaceEntity.Key.class)
public class InitiativePlaceEntity {
    @Id
    private String initiative;

    @Id
    private String cut;

    protected InitiativePlaceEntity() {}

    InitiativePlaceEntity(String initiative, String cut) {
        this.initiative = initiative;
        this.cut = cut;
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String initiative;
        private String cut;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && initiative.equals(key.initiative) && cut.equals(key.cut);
        }

        @Override
        public int hashCode() {
            return Objects.hash(initiative, cut);
        }
    }
}
