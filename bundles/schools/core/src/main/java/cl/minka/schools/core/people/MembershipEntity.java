package cl.minka.schools.core.people;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** That a person belongs to an organization. */
@Entity
@Table(name = "person_organization")
@IdClass(MembershipEntity.Key.class)
public class MembershipEntity {
    @Id
    private String person;

    @Id
    private String organization;

    protected MembershipEntity() {}

    MembershipEntity(String person, String organization) {
        this.person = person;
        this.organization = organization;
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String person;
        private String organization;

        protected Key() {}

        Key(String person, String organization) {
            this.person = person;
            this.organization = organization;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && person.equals(key.person) && organization.equals(key.organization);
        }

        @Override
        public int hashCode() {
            return Objects.hash(person, organization);
        }
    }
}
