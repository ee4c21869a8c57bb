package cl.minka.practices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A practice in the catalogue.
 *
 * @param sheet as the caller may read it
 * @param origin the initiative that it comes from, if it comes from a contest
 * @param source path of what another part of the platform began it from, such as {@code assistance/k3ja7xw2}; told to whom the whole sheet is
 * @param recognitions prizes and mentions, apart from the evidence
 * @param confirmedOn when its municipality last said that the sheet is right
 * @param confirmBy when it is asked again
 * @param adoptions how many municipalities took it over and said that it worked, at least partly
 */
public record Practice(
        String id,
        PracticeSheet sheet,
        Optional<Origin> origin,
        Optional<String> source,
        List<Recognition> recognitions,
        LocalDate confirmedOn,
        LocalDate confirmBy,
        int adoptions,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public Practice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(source, "source");
        recognitions = List.copyOf(recognitions);
        Objects.requireNonNull(confirmedOn, "confirmedOn");
        Objects.requireNonNull(confirmBy, "confirmBy");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /** The initiative that a practice comes from. */
    public record Origin(String contest, String initiative) {}

    /**
     * A prize.
     *
     * @param contest its title
     * @param distinction {@code winner} or {@code mention}
     * @param category name of the category
     */
    public record Recognition(String contest, String distinction, String category, LocalDate awardedOn) {}
}
