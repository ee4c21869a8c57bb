package cl.minka.schools.core.product;

import cl.minka.schools.core.assessment.WorkKey;
import cl.minka.schools.product.SchoolProduct;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A product that was accepted. */
@Entity
@Table(name = "school_product")
@IdClass(WorkKey.class)
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

    String edition() {
        return edition;
    }

    String person() {
        return person;
    }

    Optional<String> project() {
        return Optional.of(project).filter(text -> !text.isEmpty());
    }

    SchoolProduct toRecord(Optional<String> municipality) {
        return new SchoolProduct(
                edition,
                enrolment,
                instrument,
                position,
                person,
                municipality,
                title,
                Optional.of(url).filter(text -> !text.isEmpty()),
                accepted == 1,
                Instant.ofEpochMilli(acceptedAt),
                project(),
                projectAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(projectAt)));
    }
}
