package cl.minka.practices.core.book;

import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.Json;
import cl.minka.practices.book.BookIssue;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A book as it was issued. */
@Entity
@Table(name = "book_issue")
@IdClass(IssueEntity.Key.class)
public class IssueEntity {
    @Id
    private String contest;

    @Id
    @Column(name = "issue_number")
    private int number;

    @Column(name = "issued_at")
    private long issuedAt;

    private String sha256;
    private int chapters;
    private int adoptions;
    private String content;

    protected IssueEntity() {}

    IssueEntity(BookContent frozen, Instant now) {
        contest = frozen.contest();
        number = frozen.issue();
        issuedAt = now.toEpochMilli();
        chapters = frozen.chapters().size();
        adoptions = frozen.adoptions();
        sha256 = CanonicalJson.sha256(frozen);
        content = Json.write(frozen);
    }

    BookContent content() {
        return Json.read(content, BookContent.class);
    }

    String sha256() {
        return sha256;
    }

    BookIssue toRecord() {
        return new BookIssue(contest, number, Instant.ofEpochMilli(issuedAt), sha256, chapters, adoptions);
    }

    /** Contest and number. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String contest;
        private int number;

        protected Key() {}

        Key(String contest, int number) {
            this.contest = contest;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && contest.equals(key.contest) && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(contest, number);
        }
    }
}
