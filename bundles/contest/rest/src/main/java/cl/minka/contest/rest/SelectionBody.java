package cl.minka.contest.rest;

import cl.minka.contest.SelectionChoices;
import cl.minka.kernel.rest.Required;
import java.util.List;
import java.util.Optional;

/**
 * Which ranking to select from, and what a person decides otherwise than the rules; without {@code confirm: true} it is a
 * proposal and nothing is stored.
 */
public record SelectionBody(
        String ranking, Optional<Boolean> confirm, List<VoidBody> voidCategories, List<DepartureBody> departures) {
    public SelectionBody {
        voidCategories = Required.list(voidCategories);
        departures = Required.list(departures);
    }

    /** A category that is declared void. */
    public record VoidBody(String category, String reason) {
        private SelectionChoices.DeclaredVoid toRecord() {
            return new SelectionChoices.DeclaredVoid(Required.text(category), Required.text(reason));
        }
    }

    /** An initiative, by its id or external id, whose outcome is not that of the rules. */
    public record DepartureBody(String initiative, SelectionChoices.Outcome outcome, String reason) {
        private SelectionChoices.Departure toRecord() {
            return new SelectionChoices.Departure(Required.text(initiative), outcome, Required.text(reason));
        }
    }

    String chosen() {
        new Required().check("/ranking", ranking).orThrow();
        return ranking;
    }

    SelectionChoices choices() {
        Required required = new Required();
        for (int i = 0; i < departures.size(); i++) {
            required.check("/departures/" + i + "/outcome", departures.get(i).outcome());
        }
        required.orThrow();
        return new SelectionChoices(
                voidCategories.stream().map(VoidBody::toRecord).toList(),
                departures.stream().map(DepartureBody::toRecord).toList());
    }
}
