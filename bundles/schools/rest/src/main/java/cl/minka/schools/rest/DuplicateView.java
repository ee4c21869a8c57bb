package cl.minka.schools.rest;

import cl.minka.schools.people.Duplicate;
import java.util.List;

/** Two records that may be of one person, with why. */
public record DuplicateView(String id, PersonView first, PersonView second, List<Duplicate.Reason> reasons) {
    static DuplicateView of(Duplicate one) {
        return new DuplicateView(one.id(), PersonView.of(one.first()), PersonView.of(one.second()), one.reasons());
    }
}
