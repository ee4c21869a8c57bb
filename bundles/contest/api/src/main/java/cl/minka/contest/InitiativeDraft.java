package cl.minka.contest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a municipality writes about an initiative. A draft may be incomplete; it is checked when it is submitted.
 *
 * @param title never blank: it is how a draft is told from another
 * @param category id of a category, or empty
 * @param municipalities CUT codes, the first is the lead
 * @param answers by field id: text, {@code BigDecimal}, {@code Boolean}; dates as ISO text
 * @param team who did it, as texts or maps
 * @param externalId a name of the applicant's own system, unique in the contest
 */
public record InitiativeDraft(
        String title,
        Optional<String> category,
        List<String> municipalities,
        Map<String, Object> answers,
        Optional<LocalDate> startedOn,
        List<Object> team,
        Optional<String> externalId) {
    public InitiativeDraft {
        municipalities = List.copyOf(municipalities);
        answers = Map.copyOf(answers);
        team = List.copyOf(team);
    }
}
