package cl.minka.assistance.core.funding;

import cl.minka.assistance.funding.Remark;
import cl.minka.kernel.people.Account;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** Something said of an application; -1 pesos are none. */
@Entity
@Table(name = "application_remark")
public class RemarkEntity {
    private static final long NONE = -1;

    @Id
    private String id;

    private String application;

    @Column(name = "remark_number")
    private int number;

    @Enumerated(EnumType.STRING)
    private Remark.Kind kind;

    private String said;
    private long pesos;
    private long author;

    @Column(name = "written_at")
    private long writtenAt;

    protected RemarkEntity() {}

    RemarkEntity(ApplicationEntity of, Remark.Kind kind, String said, Optional<Long> pesos, long author, Instant now) {
        this.application = of.id();
        this.number = of.nextRemark();
        this.id = application + '.' + number;
        this.kind = kind;
        this.said = said;
        this.pesos = pesos.orElse(NONE);
        this.author = author;
        this.writtenAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    long author() {
        return author;
    }

    Remark toRecord(Map<Long, Account> people) {
        Account account = people.get(author);
        return new Remark(
                number,
                kind,
                said,
                Optional.of(pesos).filter(some -> some != NONE),
                account == null ? "" : account.username(),
                Instant.ofEpochMilli(writtenAt));
    }
}
