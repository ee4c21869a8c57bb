package cl.minka.schools.core.people;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A letter, or two, with which a word of a person's name begins, with all words of the name; see {@link NameWords}. */
@Entity
@Table(name = "person_word")
@IdClass(PersonWordEntity.Key.class)
public class PersonWordEntity {
    @Id
    private String person;

    @Id
    private String head;

    private String words;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    protected PersonWordEntity() {}

    final String person() {
        return person;
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String person;
        private String head;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && person.equals(key.person) && head.equals(key.head);
        }

        @Override
        public int hashCode() {
            return Objects.hash(person, head);
        }
    }
}
