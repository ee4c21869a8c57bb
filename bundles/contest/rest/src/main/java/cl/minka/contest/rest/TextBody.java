package cl.minka.contest.rest;

import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A text and nothing else: rules, a question, an answer. What their views tell beside it is ignored. */
@JsonIgnoreProperties({"version", "number", "sha256", "storedAt", "publishedAt", "askedAt", "answeredAt"})
public record TextBody(@JsonAlias({"answer", "question"}) String text) {
    public TextBody {
        text = Required.text(text);
    }
}
