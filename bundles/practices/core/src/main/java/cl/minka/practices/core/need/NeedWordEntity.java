package cl.minka.practices.core.need;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A word of a need, as it is searched for. */
@Entity
@Table(name = "need_word")
@IdClass(NeedWordEntity.Key.class)
public class NeedWordEntity {
    @Id
    private String need;

    @Id
    private String word;

    protected NeedWordEntity() {}

    NeedWordEntity(String need, String word) {
        this.need = need;
        this.word = word;
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String need;
        private String word;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && need.equals(key.need) && word.equals(key.word);
        }

        @Override
        public int hashCode() {
            return Objects.hash(need, word);
        }
    }
}
