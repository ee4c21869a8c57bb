package cl.minka.contest.rest;

import cl.minka.contest.Ballot;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A ballot as the organiser writes it. */
@JsonIgnoreProperties({"number", "state", "openedAt", "closedAt", "voted", "result", "votes"})
public record BallotBody(
        OptionalInt session,
        String title,
        String question,
        Ballot.Kind kind,
        List<OptionBody> options,
        Optional<Boolean> secret,
        OptionalInt seats,
        Optional<Ballot.Majority> majority) {
    /** An option: the id or externalId of an initiative, a text, or what {@code GET} told of it. */
    @Schema(
            description = "The id or externalId of an initiative, a text, or an object that has one of them as its id",
            oneOf = {String.class, BallotView.OptionView.class})
    @JsonIgnoreProperties({"initiative", "title"})
    public record OptionBody(String id) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public OptionBody(@JsonProperty("id") String id) {
            this.id = Required.text(id);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static OptionBody named(String id) {
            return new OptionBody(id);
        }
    }

    Ballot.Draft toDraft() {
        new Required().check("/kind", kind).orThrow();
        return new Ballot.Draft(
                session,
                Required.text(title),
                Required.text(question),
                kind,
                Required.list(options).stream().map(OptionBody::id).toList(),
                secret.orElse(false),
                seats,
                majority);
    }
}
