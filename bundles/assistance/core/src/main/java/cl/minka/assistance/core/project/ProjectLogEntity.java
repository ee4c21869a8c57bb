package cl.minka.assistance.core.project;

import cl.minka.assistance.project.ProjectLogEntry;
import cl.minka.kernel.people.Account;
import java.time.Instant;
import java.util.Map;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A line of a project's log. */
@Entity
@Table(name = "project_log")
public class ProjectLogEntity {
    @Id
    private String id;

    private String project;

    @Column(name = "line_number")
    private int number;

    private long author;
    private String said;

    @Column(name = "written_at")
    private long writtenAt;

    protected ProjectLogEntity() {}

    ProjectLogEntity(String project, int number, long author, String said, Instant now) {
        this.id = project + '.' + number;
        this.project = project;
        this.number = number;
        this.author = author;
        this.said = said;
        this.writtenAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    long author() {
        return author;
    }

    ProjectLogEntry toRecord(Map<Long, Account> people) {
        Account account = people.get(author);
        return new ProjectLogEntry(
                number, said, account == null ? "" : account.username(), Instant.ofEpochMilli(writtenAt));
    }
}
