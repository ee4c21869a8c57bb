package cl.minka.practices.core.transfer;

import cl.minka.practices.transfer.LogEntry;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** Something that happened in an agreement, with the account that did it. */
@Entity
@Table(name = "transfer_log")
public class LogEntity {
    @Id
    private String id;

    private String transfer;
    private int number;

    @Column(name = "happened_at")
    private long happenedAt;

    @Enumerated(EnumType.STRING)
    private LogEntry.Kind kind;

    private String municipality;
    private String note;
    private long account;

    protected LogEntity() {}

    LogEntity(String transfer, LogEntry entry, long account) {
        this.id = transfer + "-" + entry.number();
        this.transfer = transfer;
        this.number = entry.number();
        this.happenedAt = entry.at().toEpochMilli();
        this.kind = entry.kind();
        this.municipality = entry.municipality();
        this.note = entry.note();
        this.account = account;
    }

    int number() {
        return number;
    }

    LogEntry toRecord() {
        return new LogEntry(number, Instant.ofEpochMilli(happenedAt), kind, municipality, note);
    }
}
