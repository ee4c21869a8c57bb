package cl.minka.schools.core.assessment;

import cl.minka.kernel.jpa.Json;
import cl.minka.schools.assessment.Grade;
import cl.minka.schools.assessment.GradeDraft;
import cl.minka.schools.core.attendance.Names;
import cl.minka.schools.enrolment.Enrolment;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** What one person has under one instrument. */
@Entity
@Table(name = "assessment_grade")
@IdClass(WorkKey.class)
public class GradeEntity {
    private static final TypeReference<Map<String, String>> LEVELS = new TypeReference<>() {};

    @Id
    private String edition;

    @Id
    private String enrolment;

    @Id
    private String instrument;

    private String person;
    private int tenths;
    private String status;
    private String title;
    private String url;
    private String note;
    private String rubric;
    private long account;

    @Column(name = "changed_at")
    private long changedAt;

    private long version;

    protected GradeEntity() {}

    GradeEntity(String edition, Enrolment who, String instrument) {
        this.edition = edition;
        this.enrolment = who.id();
        this.instrument = instrument;
        this.person = who.person();
    }

    void write(GradeDraft draft, long newAccount, Instant now) {
        tenths = draft.grade()
                .map(grade -> grade.movePointRight(1).intValueExact())
                .orElse(0);
        status = draft.status().map(Enum::name).orElse("");
        title = draft.product().map(GradeDraft.Product::title).orElse("");
        url = draft.product().flatMap(GradeDraft.Product::url).orElse("");
        note = draft.note();
        rubric = Json.write(new TreeMap<>(draft.rubric()));
        account = newAccount;
        changedAt = now.toEpochMilli();
        version++;
    }

    String enrolment() {
        return enrolment;
    }

    String instrument() {
        return instrument;
    }

    long account() {
        return account;
    }

    Instant changedAt() {
        return Instant.ofEpochMilli(changedAt);
    }

    /** Neither graded nor handed in. */
    boolean isEmpty() {
        return tenths == 0 && status.isEmpty();
    }

    long version() {
        return version;
    }

    GradeDraft draft() {
        return new GradeDraft(
                tenths == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(tenths, 1)),
                status.isEmpty() ? Optional.empty() : Optional.of(GradeDraft.ProductStatus.valueOf(status)),
                title.isEmpty() && url.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new GradeDraft.Product(title, Optional.of(url).filter(text -> !text.isEmpty()))),
                note,
                Json.read(rubric, LEVELS));
    }

    Grade toRecord(Names names) {
        return new Grade(
                enrolment, person, instrument, draft(), names.of(account), Instant.ofEpochMilli(changedAt), version);
    }
}
