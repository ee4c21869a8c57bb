package cl.minka.assistance.core.request;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A word of a request, as it is searched for. */
@Entity
@Table(name = "assistance_request_word")
@IdClass(RequestWordEntity.Key.class)
public class RequestWordEntity {
    @Id
    private String request;

    @Id
    private String word;

    protected RequestWordEntity() {}

    RequestWordEntity(String request, String word) {
        this.request = request;
        this.word = word;
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String request;
        private String word;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && request.equals(key.request) && word.equals(key.word);
        }

        @Override
        public int hashCode() {
            return Objects.hash(request, word);
        }
    }
}
