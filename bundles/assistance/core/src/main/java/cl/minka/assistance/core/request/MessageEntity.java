package cl.minka.assistance.core.request;

import cl.minka.assistance.Message;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.people.Account;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Something said about a request. */
@Entity
@Table(name = "assistance_message")
public class MessageEntity {
    @Id
    private String id;

    private String request;
    private long author;

    @Column(name = "from_staff")
    private int fromStaff;

    @Column(name = "internal_note")
    private int internal;

    private String said;

    @Column(name = "written_at")
    private long writtenAt;

    protected MessageEntity() {}

    MessageEntity(String request, long author, boolean fromStaff, boolean internal, String said, Instant now) {
        this.id = RandomIds.opaque();
        this.request = request;
        this.author = author;
        this.fromStaff = fromStaff ? 1 : 0;
        this.internal = internal ? 1 : 0;
        this.said = said;
        this.writtenAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    boolean isOf(String id) {
        return request.equals(id);
    }

    boolean isInternal() {
        return internal == 1;
    }

    long author() {
        return author;
    }

    Message toRecord(Map<Long, Account> accounts) {
        return new Message(
                id,
                Optional.ofNullable(accounts.get(author)).map(Account::username),
                fromStaff == 1,
                internal == 1,
                said,
                Instant.ofEpochMilli(writtenAt));
    }
}
