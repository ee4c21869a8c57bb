package cl.minka.contest.rest;

import cl.minka.contest.Evaluator;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A member of the panel as the organiser writes him. */
@JsonIgnoreProperties({"username", "name", "assigned", "finished"})
public record EvaluatorBody(
        OptionalInt maxLoad,
        List<String> categories,
        List<String> conflicts,
        OptionalInt minLoad,
        List<EmploymentView> employments,
        Optional<String> expertise,
        List<String> topics) {
    Evaluator.Draft toDraft() {
        return new Evaluator.Draft(
                maxLoad,
                Required.list(categories),
                Required.list(conflicts),
                minLoad,
                Required.list(employments).stream()
                        .map(EmploymentView::toEmployment)
                        .toList(),
                expertise,
                Required.list(topics));
    }
}
