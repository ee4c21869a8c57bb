package cl.minka.assistance.core.given;

import cl.minka.assistance.given.Activity;
import cl.minka.assistance.given.WorkDone;
import cl.minka.assistance.given.WorkDraft;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.people.Account;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** Work that was done on a request. */
@Entity
@Table(name = "assistance_work")
public class WorkEntity {
    @Id
    private String id;

    private String request;
    private long staff;

    @Column(name = "done_on")
    private int doneOn;

    @Enumerated(EnumType.STRING)
    private Activity activity;

    private int minutes;
    private String remark;

    @Column(name = "recorded_at")
    private long recordedAt;

    protected WorkEntity() {}

    /** @param staff account, 0 where there is none */
    public WorkEntity(String request, long staff, WorkDraft draft, Instant now) {
        this.id = RandomIds.opaque();
        this.request = request;
        this.staff = staff;
        this.doneOn = (int) draft.date().toEpochDay();
        this.activity = draft.activity();
        this.minutes = draft.minutes();
        this.remark = draft.remark().strip();
        this.recordedAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    String request() {
        return request;
    }

    long staff() {
        return staff;
    }

    int minutes() {
        return minutes;
    }

    WorkDone toRecord(Map<Long, Account> accounts) {
        return new WorkDone(
                id,
                Optional.ofNullable(accounts.get(staff)).map(Account::username),
                LocalDate.ofEpochDay(doneOn),
                activity,
                minutes,
                remark,
                Instant.ofEpochMilli(recordedAt));
    }
}
