package cl.minka.assistance.core.request;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A word of a request, as it is searched for, with what requests are sorted by when it is by title. */
@Entity
@Table(name = "assistance_request_word")
@IdClass(RequestWordEntity.Key.class)
public class RequestWordEntity {
    @Id
    private String request;

    @Id
    private String word;

    @Column(name = "title_key")
    private String titleKey;

    protected RequestWordEntity() {}

    RequestWordEntity(RequestEntity request, String word) {
        this.request = request.id();
        this.word = word;
        this.titleKey = request.titleKey();
    }

    String request() {
        return request;
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
