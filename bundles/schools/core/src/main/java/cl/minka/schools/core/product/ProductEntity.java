package cl.minka.schools.core.product;

import cl.minka.schools.product.SchoolProduct;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A product that was accepted. */
@Entity
@Table(name = "school_product")
@IdClass(ProductEntity.Key.class)
public class ProductEntity {
    private static final int LONGEST_TITLE = 300;

    @Id
    private String edition;

    @Id
    private String enrolment;

    @Id
    private String instrument;

    private long position;
    private String person;
    private String title;
    private String url;
    private int accepted;

    @Column(name = "accepted_at")
    private long acceptedAt;

    private String project;

    @Column(name = "project_at")
    private long projectAt;

    protected ProductEntity() {}

    ProductEntity(String edition, String enrolment, String instrument) {
        this.edition = edition;
        this.enrolment = enrolment;
        this.instrument = instrument;
        this.project = "";
    }

    void accept(long newPosition, String newPerson, String newTitle, String newUrl, Instant now) {
        position = newPosition;
        person = newPerson;
        title = newTitle.length() <= LONGEST_TITLE ? newTitle : newTitle.substring(0, LONGEST_TITLE);
        url = newUrl;
        accepted = 1;
        acceptedAt = now.toEpochMilli();
    }

    void takeBack(long newPosition) {
        position = newPosition;
        accepted = 0;
    }

    void opened(String newProject, Instant now) {
        project = newProject;
        projectAt = now.toEpochMilli();
    }

    SchoolProduct toRecord() {
        return new SchoolProduct(
                edition,
                enrolment,
                instrument,
                position,
                person,
                title,
                Optional.of(url).filter(text -> !text.isEmpty()),
                accepted == 1,
                Instant.ofEpochMilli(acceptedAt),
                Optional.of(project).filter(text -> !text.isEmpty()),
                projectAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(projectAt)));
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String edition;
        private String enrolment;
        private String instrument;

        protected Key() {}

        Key(String edition, String enrolment, String instrument) {
            this.edition = edition;
            this.enrolment = enrolment;
            this.instrument = instrument;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && edition.equals(key.edition)
                    && enrolment.equals(key.enrolment)
                    && instrument.equals(key.instrument);
        }

        @Override
        public int hashCode() {
            return Objects.hash(edition, enrolment, instrument);
        }
    }
}
