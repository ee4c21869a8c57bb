package cl.minka.contest.core.search;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A text of an initiative, folded; read in conditions only. */
@Entity
@Table(name = "search_text")
@IdClass(TextFact.Key.class)
public class TextFact {
    @Id
    private String initiative;

    @Id
    private String name;

    @Id
    private int place;

    private String folded;
    private Double figure;
    private long seen;

    protected TextFact() {}

    /** Initiative, name and place. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String initiative;
        private String name;
        private int place;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.initiative, initiative)
                    && Objects.equals(key.name, name)
                    && key.place == place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(initiative, name, place);
        }
    }
}
