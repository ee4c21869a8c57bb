package cl.minka.contest.core;

import cl.minka.kernel.territory.Municipalities;

/** The organisations that may run a contest: the association and the municipalities. */
record Organizations(Municipalities municipalities) {
    static final String ASSOCIATION = "amuch";

    boolean exists(String organization) {
        return organization.equals(ASSOCIATION)
                || municipalities.find(organization).isPresent();
    }
}
