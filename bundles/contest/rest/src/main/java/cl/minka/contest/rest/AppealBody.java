package cl.minka.contest.rest;

import cl.minka.contest.Appeal;
import cl.minka.kernel.rest.Required;

/** An appeal as a municipality writes it: against what, and why. */
public record AppealBody(String initiative, String grounds) {
    Appeal.Draft toDraft() {
        return new Appeal.Draft(Required.text(initiative), Required.text(grounds));
    }
}
