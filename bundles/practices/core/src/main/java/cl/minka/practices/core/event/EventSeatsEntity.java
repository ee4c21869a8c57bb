package cl.minka.practices.core.event;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** How many seats of an event are taken; its row is what registrations queue for. */
@Entity
@Table(name = "event_seats")
public class EventSeatsEntity {
    @Id
    private String event;

    private long turn;

    @Column(name = "last_line")
    private long lastLine;

    private int seats;
    private int waiting;
    private long attendance;

    protected EventSeatsEntity() {}

    EventSeatsEntity(String event) {
        this.event = event;
    }

    public String event() {
        return event;
    }

    public int seats() {
        return seats;
    }

    public int waiting() {
        return waiting;
    }

    long attendance() {
        return attendance;
    }

    long nextLine() {
        lastLine++;
        return lastLine;
    }

    void count(int seatsNow, int waitingNow) {
        seats = seatsNow;
        waiting = waitingNow;
    }

    void attendanceChanged() {
        attendance++;
    }
}
