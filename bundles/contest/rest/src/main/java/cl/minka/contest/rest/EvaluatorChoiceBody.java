package cl.minka.contest.rest;

import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** To whom an assignment is given. */
@JsonIgnoreProperties({"id", "contest", "initiative", "externalId", "state", "recusalReason", "createdAt", "updatedAt"})
public record EvaluatorChoiceBody(String evaluator) {
    public EvaluatorChoiceBody {
        evaluator = Required.text(evaluator);
    }
}
