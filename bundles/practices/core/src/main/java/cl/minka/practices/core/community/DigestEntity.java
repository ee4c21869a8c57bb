package cl.minka.practices.core.community;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A week of which members were told. */
@Entity
@Table(name = "community_digest")
public class DigestEntity {
    @Id
    private int week;

    @Column(name = "told_at")
    private long toldAt;

    protected DigestEntity() {}

    DigestEntity(LocalDate monday, Instant now) {
        this.week = (int) monday.toEpochDay();
        this.toldAt = now.toEpochMilli();
    }
}
