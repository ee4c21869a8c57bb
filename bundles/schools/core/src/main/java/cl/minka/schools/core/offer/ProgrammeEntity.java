package cl.minka.schools.core.offer;

import cl.minka.schools.Programme;
import cl.minka.schools.ProgrammeDraft;
import java.time.Instant;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A programme; its areas are names between spaces. */
@Entity
@Table(name = "programme")
public class ProgrammeEntity extends OfferEntity {
    private String school;
    private String areas;

    protected ProgrammeEntity() {}

    ProgrammeEntity(ProgrammeDraft draft, String organizer, Instant now) {
        super(draft.slug(), now);
        write(draft, organizer, now);
    }

    final void write(ProgrammeDraft draft, String organizer, Instant now) {
        school = draft.school();
        areas = " " + String.join(" ", draft.areas()) + " ";
        write(organizer, draft.title(), draft, now);
    }

    String school() {
        return school;
    }

    Programme toRecord() {
        return new Programme(id(), draft(ProgrammeDraft.class), createdAt(), changedAt(), version());
    }
}
