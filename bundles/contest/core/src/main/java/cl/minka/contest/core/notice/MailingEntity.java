package cl.minka.contest.core.notice;

import cl.minka.contest.Mailing;
import cl.minka.contest.SearchScope;
import cl.minka.kernel.jpa.RandomIds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** A mailing that was sent; to whom is not kept, but how many they were. */
@Entity
@Table(name = "mailing")
public class MailingEntity {
    @Id
    private String id;

    private String contest;
    private long account;
    private String username;

    @Enumerated(EnumType.STRING)
    private SearchScope scope;

    private String search;
    private String subject;
    private String body;
    private int recipients;

    @Column(name = "sent_at")
    private long sentAt;

    protected MailingEntity() {}

    MailingEntity(String contest, Mailing.Order order, long account, String username, int recipients, Instant now) {
        this.id = RandomIds.opaque();
        this.contest = contest;
        this.account = account;
        this.username = username;
        this.scope = order.over();
        this.search = order.search();
        this.subject = order.subject();
        this.body = order.text();
        this.recipients = recipients;
        this.sentAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    String contest() {
        return contest;
    }

    Mailing toRecord() {
        return new Mailing(
                Optional.of(id),
                contest,
                new Mailing.Order(scope, search, subject, body),
                recipients,
                List.of(),
                Optional.empty(),
                Optional.of(username),
                Optional.of(Instant.ofEpochMilli(sentAt)));
    }
}
