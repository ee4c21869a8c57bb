package cl.minka.schools.core.people;

import cl.minka.schools.people.OrganizationDraft.Officer;
import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Who holds an office in an organization. */
@Entity
@Table(name = "organization_officer")
@IdClass(OfficerEntity.Key.class)
public class OfficerEntity {
    @Id
    private String organization;

    @Id
    private int number;

    private String office;
    private String person;

    protected OfficerEntity() {}

    OfficerEntity(String organization, int number, Officer officer) {
        this.organization = organization;
        this.number = number;
        this.office = officer.office();
        this.person = officer.person();
    }

    final String organization() {
        return organization;
    }

    final Officer toRecord() {
        return new Officer(office, person);
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String organization;
        private int number;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && organization.equals(key.organization) && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(organization, number);
        }
    }
}
