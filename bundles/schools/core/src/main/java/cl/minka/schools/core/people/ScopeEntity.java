package cl.minka.schools.core.people;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** That a person is seen in a scope, with what lists of people are sorted and searched by: see {@link Sight}. */
@Entity
@Table(name = "person_scope")
@IdClass(ScopeEntity.Key.class)
public class ScopeEntity {
    @Id
    private String scope;

    @Id
    private String person;

    /** 1 for who is living; whoever was merged or erased stays in his scopes, but on no list. */
    private int living;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    /** Of the name, a space before each. */
    private String words;

    protected ScopeEntity() {}

    final String person() {
        return person;
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String scope;
        private String person;

        protected Key() {}

        Key(String scope, String person) {
            this.scope = scope;
            this.person = person;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && scope.equals(key.scope) && person.equals(key.person);
        }

        @Override
        public int hashCode() {
            return Objects.hash(scope, person);
        }
    }
}
