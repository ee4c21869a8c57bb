package cl.minka.assistance.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who assists.
 *
 * @param capacity open requests that may be given to him before he is full, 1 to 1,000
 * @param awayUntil last day on which he is away
 * @param load open requests that he has
 */
public record StaffMember(
        String username,
        String name,
        List<Skill> skills,
        int capacity,
        Optional<LocalDate> awayUntil,
        long load,
        long version) {
    public StaffMember {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(name, "name");
        skills = List.copyOf(skills);
        Objects.requireNonNull(awayUntil, "awayUntil");
    }
}
