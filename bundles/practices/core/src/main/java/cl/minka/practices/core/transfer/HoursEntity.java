package cl.minka.practices.core.transfer;

import cl.minka.practices.transfer.HoursEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** Hours given, in minutes, so that sums are exact. */
@Entity
@Table(name = "transfer_hours")
public class HoursEntity {
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    @Id
    private String id;

    private String transfer;
    private int number;
    private String giver;
    private String receiver;
    private int minutes;

    @Column(name = "given_on")
    private int givenOn;

    private String kind;
    private String note;

    @Column(name = "stated_by")
    private String statedBy;

    @Enumerated(EnumType.STRING)
    private HoursEntry.State state;

    @Column(name = "stated_at")
    private long statedAt;

    private long account;

    @Version
    private long version;

    protected HoursEntity() {}

    HoursEntity(String transfer, int number, HoursEntry.Hours hours, String statedBy, Instant now, long account) {
        this.id = id(transfer, number);
        this.transfer = transfer;
        this.number = number;
        this.giver = hours.from();
        this.receiver = hours.to();
        this.minutes = minutes(hours.hours()).intValueExact();
        this.givenOn = (int) hours.date().toEpochDay();
        this.kind = hours.kind();
        this.note = hours.note();
        this.statedBy = statedBy;
        this.state = HoursEntry.State.STATED;
        this.statedAt = now.toEpochMilli();
        this.account = account;
    }

    static String id(String transfer, int number) {
        return transfer + "-" + number;
    }

    static BigDecimal minutes(BigDecimal hours) {
        return hours.multiply(SIXTY);
    }

    static BigDecimal hours(long minutes) {
        BigDecimal hours = BigDecimal.valueOf(minutes)
                .divide(SIXTY, 2, java.math.RoundingMode.UNNECESSARY)
                .stripTrailingZeros();
        return hours.scale() < 0 ? hours.setScale(0) : hours;
    }

    void answer(HoursEntry.State newState) {
        state = newState;
    }

    int number() {
        return number;
    }

    String giver() {
        return giver;
    }

    String receiver() {
        return receiver;
    }

    String statedBy() {
        return statedBy;
    }

    long version() {
        return version;
    }

    HoursEntry toRecord() {
        HoursEntry.Hours hours =
                new HoursEntry.Hours(giver, receiver, hours(minutes), LocalDate.ofEpochDay(givenOn), kind, note);
        return new HoursEntry(number, hours, statedBy, state, Instant.ofEpochMilli(statedAt), version);
    }
}
