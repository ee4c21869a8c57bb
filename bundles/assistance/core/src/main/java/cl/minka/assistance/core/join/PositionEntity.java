package cl.minka.assistance.core.join;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** How far a shelf was read. */
@Entity
@Table(name = "join_position")
public class PositionEntity {
    @Id
    private String name;

    private long position;

    protected PositionEntity() {}

    PositionEntity(String name) {
        this.name = name;
    }

    long position() {
        return position;
    }

    void reach(long newPosition) {
        position = Math.max(position, newPosition);
    }
}
