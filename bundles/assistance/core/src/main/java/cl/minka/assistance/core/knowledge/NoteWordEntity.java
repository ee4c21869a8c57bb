package cl.minka.assistance.core.knowledge;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A word of a note, as it is searched for. */
@Entity
@Table(name = "assistance_note_word")
@IdClass(NoteWordEntity.Key.class)
public class NoteWordEntity {
    @Id
    private String note;

    @Id
    private String word;

    protected NoteWordEntity() {}

    NoteWordEntity(String note, String word) {
        this.note = note;
        this.word = word;
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String note;
        private String word;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && note.equals(key.note) && word.equals(key.word);
        }

        @Override
        public int hashCode() {
            return Objects.hash(note, word);
        }
    }
}
