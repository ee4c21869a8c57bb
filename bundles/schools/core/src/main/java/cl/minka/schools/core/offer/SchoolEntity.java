package cl.minka.schools.core.offer;

import cl.minka.schools.School;
import cl.minka.schools.SchoolDraft;
import java.time.Instant;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A school. */
@Entity
@Table(name = "school")
public class SchoolEntity extends OfferEntity {
    protected SchoolEntity() {}

    SchoolEntity(SchoolDraft draft, Instant now) {
        super(draft.slug(), now);
        write(draft, now);
    }

    final void write(SchoolDraft draft, Instant now) {
        write(draft.organizer(), draft.title(), draft, now);
    }

    School toRecord() {
        return new School(id(), draft(SchoolDraft.class), createdAt(), changedAt(), version());
    }
}
