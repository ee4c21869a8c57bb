package cl.minka.practices.core.catalogue;

import cl.minka.practices.Consent;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Something said of the publication of a sheet; never changed. */
@Entity
@Table(name = "practice_consent")
@IdClass(ConsentEntity.Key.class)
public class ConsentEntity {
    private static final String YES = "yes";

    @Id
    private String practice;

    @Id
    private int number;

    private String given;
    private long account;

    @Column(name = "text_sha256")
    private String textSha256;

    private String basis;

    @Column(name = "said_at")
    private long saidAt;

    protected ConsentEntity() {}

    ConsentEntity(
            String practice, int number, boolean given, long account, String textSha256, String basis, Instant now) {
        this.practice = practice;
        this.number = number;
        this.given = given ? YES : "no";
        this.account = account;
        this.textSha256 = textSha256;
        this.basis = basis;
        this.saidAt = now.toEpochMilli();
    }

    boolean isGiven() {
        return given.equals(YES);
    }

    int number() {
        return number;
    }

    long account() {
        return account;
    }

    /** @param names user names by account */
    Consent toRecord(Map<Long, String> names) {
        return new Consent(
                isGiven(),
                Optional.ofNullable(names.get(account)),
                basis,
                Optional.of(textSha256),
                Optional.of(Instant.ofEpochMilli(saidAt)),
                number);
    }

    /** Practice and number. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String practice;
        private int number;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.practice.equals(practice) && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(practice, number);
        }
    }
}
