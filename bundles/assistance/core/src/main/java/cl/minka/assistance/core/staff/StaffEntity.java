package cl.minka.assistance.core.staff;

import cl.minka.assistance.staff.Skill;
import cl.minka.kernel.jpa.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** What an adviser knows and can take. */
@Entity
@Table(name = "assistance_staff")
public class StaffEntity {
    private static final TypeReference<List<Skill>> SKILLS = new TypeReference<>() {};
    private static final int HERE = -1;

    @Id
    private long account;

    private String skills;
    private int capacity;

    @Column(name = "away_until")
    private int awayUntil;

    @Version
    private long version;

    protected StaffEntity() {}

    StaffEntity(long account) {
        this.account = account;
    }

    void write(List<Skill> newSkills, int newCapacity, Optional<LocalDate> away) {
        skills = Json.write(newSkills);
        capacity = newCapacity;
        awayUntil = away.map(day -> (int) day.toEpochDay()).orElse(HERE);
    }

    long account() {
        return account;
    }

    List<Skill> skills() {
        return Json.read(skills, SKILLS);
    }

    int capacity() {
        return capacity;
    }

    Optional<LocalDate> awayUntil() {
        return awayUntil == HERE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(awayUntil));
    }

    long version() {
        return version;
    }
}
