package cl.minka.practices.core.catalogue;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A municipality that owns a practice or took part in it. */
@Entity
@Table(name = "practice_place")
@IdClass(PracticePlaceEntity.Key.class)
public class PracticePlaceEntity {
    @Id
    private String practice;

    @Id
    private String cut;

    protected PracticePlaceEntity() {}

    PracticePlaceEntity(String practice, String cut) {
        this.practice = practice;
        this.cut = cut;
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String practice;
        private String cut;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && practice.equals(key.practice) && cut.equals(key.cut);
        }

        @Override
        public int hashCode() {
            return Objects.hash(practice, cut);
        }
    }
}
