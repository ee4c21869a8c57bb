package cl.minka.assistance.core.join;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A product of a course and the project that was opened of it; none while nobody knows whose it would be. */
@Entity
@Table(name = "project_product")
public class ProductEntity {
    @Id
    private String product;

    private String project;
    private int accepted;

    @Column(name = "tried_at")
    private long triedAt;

    protected ProductEntity() {}

    ProductEntity(String product) {
        this.product = product;
        this.project = "";
        this.accepted = 1;
    }

    String project() {
        return project;
    }

    boolean isAccepted() {
        return accepted == 1;
    }

    boolean isOpen() {
        return !project.isEmpty();
    }

    void opened(String newProject) {
        project = newProject;
    }

    void tried(Instant now) {
        triedAt = now.toEpochMilli();
    }

    /** Whether that is new. */
    boolean accept(boolean now) {
        boolean changed = now != isAccepted();
        accepted = now ? 1 : 0;
        return changed;
    }
}
