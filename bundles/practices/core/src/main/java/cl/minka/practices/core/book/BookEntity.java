package cl.minka.practices.core.book;

import cl.minka.kernel.jpa.Json;
import cl.minka.practices.book.Book;
import cl.minka.practices.book.BookPlan;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** The editorial part of a book. */
@Entity
@Table(name = "book")
public class BookEntity {
    @Id
    private String contest;

    private String plan;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected BookEntity() {}

    BookEntity(String contest) {
        this.contest = contest;
    }

    void write(BookPlan newPlan, Instant now) {
        plan = Json.write(newPlan);
        changedAt = now.toEpochMilli();
    }

    long version() {
        return version;
    }

    Book toRecord() {
        return new Book(
                contest, Json.read(plan, BookPlan.class), Optional.of(Instant.ofEpochMilli(changedAt)), version);
    }
}
