package cl.minka.assistance.rest.project;

import cl.minka.assistance.project.Milestone;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A milestone as clients write it; one without a key gets one. */
@JsonIgnoreProperties({
    "earlyStart",
    "earlyFinish",
    "lateStart",
    "lateFinish",
    "slack",
    "critical",
    "from",
    "to",
    "latestTo"
})
public record MilestoneBody(String key, String title, Integer days, List<String> after, Optional<LocalDate> doneOn) {
    Milestone toMilestone() {
        return new Milestone(
                Required.text(key), Required.text(title), days == null ? -1 : days, Required.list(after), doneOn);
    }
}
