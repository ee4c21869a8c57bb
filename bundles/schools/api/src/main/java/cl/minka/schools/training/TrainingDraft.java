package cl.minka.schools.training;

import java.util.Objects;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param source path of what it comes from, such as {@code studies/barrios-2027}; of each source there is one request at most
 * @param organizer who is asked: {@code amuch} or the CUT code of a municipality that runs schools
 * @param municipality CUT code of where the people are who would learn
 * @param area content area, such as {@code leadership}
 * @param reason why, for the person who decides
 * @param people how many would learn, as far as is known
 */
public record TrainingDraft(
        Optional<String> source,
        String organizer,
        Optional<String> municipality,
        String title,
        String area,
        String reason,
        Optional<Integer> people) {
    public TrainingDraft {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(organizer, "organizer");
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(people, "people");
    }
}
