package cl.minka.schools.core.people;

import cl.minka.schools.people.Duplicate.Reason;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** Two people who may be one. */
@Entity
@Table(name = "person_likeness")
public class LikenessEntity {
    @Id
    private String id;

    @Column(name = "first_person")
    private String first;

    @Column(name = "second_person")
    private String second;

    private String reasons;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "found_at")
    private long foundAt;

    /** Whether a person decided. */
    public enum State {
        OPEN,
        APART
    }

    protected LikenessEntity() {}

    LikenessEntity(String one, String other, List<Reason> reasons, State state, Instant now) {
        boolean inOrder = one.compareTo(other) < 0;
        this.first = inOrder ? one : other;
        this.second = inOrder ? other : one;
        this.id = id(one, other);
        this.reasons = reasons.stream().map(Reason::name).collect(Collectors.joining(" "));
        this.state = state;
        this.foundAt = now.toEpochMilli();
    }

    /** Its columns, in their order in the table. */
    final Object[] row() {
        return new Object[] {id, first, second, reasons, state.name(), foundAt};
    }

    static String id(String one, String other) {
        return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
    }

    final void keepApart() {
        state = State.APART;
    }

    final boolean isOpen() {
        return state == State.OPEN;
    }

    final void because(List<Reason> newReasons) {
        reasons = newReasons.stream().map(Reason::name).collect(Collectors.joining(" "));
    }

    final String id() {
        return id;
    }

    final String first() {
        return first;
    }

    final String second() {
        return second;
    }

    final List<Reason> reasons() {
        return Arrays.stream(reasons.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Reason::valueOf)
                .toList();
    }
}
