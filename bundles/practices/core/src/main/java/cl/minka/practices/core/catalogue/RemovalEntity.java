package cl.minka.practices.core.catalogue;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A practice that is not there any more, for the indexes of the nodes. */
@Entity
@Table(name = "practice_removal")
public class RemovalEntity {
    @Id
    private String practice;

    @Column(name = "removed_at")
    private long removedAt;

    protected RemovalEntity() {}

    RemovalEntity(String practice, long removedAt) {
        this.practice = practice;
        this.removedAt = removedAt;
    }
}
