package cl.minka.assistance.join;

import java.util.Objects;
import java.util.Optional;

/**
 * The course that should come of a note.
 *
 * @param organizer who is asked: {@code amuch} or the CUT code of a municipality that runs schools
 * @param municipality CUT code of where the people are who would learn
 * @param area content area, such as {@code leadership}
 * @param people how many would learn
 */
public record CourseWish(String organizer, Optional<String> municipality, String area, Optional<Integer> people) {
    public CourseWish {
        Objects.requireNonNull(organizer, "organizer");
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(people, "people");
    }
}
