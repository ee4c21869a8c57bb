package cl.minka.kernel.core.time;

import cl.minka.kernel.time.WorkingDays.Entry;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A row of the editable table of holidays. */
@Entity
@Table(name = "holiday_entry")
class HolidayEntity {
    @Id
    @Column(name = "day")
    private String day;

    @Column(name = "name")
    private String name;

    @Column(name = "mandatory")
    private boolean mandatory;

    @Column(name = "working")
    private boolean working;

    @Version
    @Column(name = "version")
    private long version;

    protected HolidayEntity() {}

    HolidayEntity(LocalDate day) {
        this.day = day.toString();
    }

    void change(String newName, boolean newMandatory, boolean newWorking) {
        this.name = newName;
        this.mandatory = newMandatory;
        this.working = newWorking;
    }

    Entry toRecord() {
        return new Entry(LocalDate.parse(day), name, mandatory, working, version);
    }
}
