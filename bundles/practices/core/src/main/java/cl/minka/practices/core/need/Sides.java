package cl.minka.practices.core.need;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Role;
import cl.minka.practices.Practices;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who reads the needs board, and for which municipalities somebody acts. */
public final class Sides {
    private static final String ASSOCIATION = "amuch";

    private Sides() {}

    /** Municipalities and organizers only: the board is where they speak among themselves. */
    public static void requireReader(Caller caller) {
        if (!caller.isAdmin() && !caller.is(Role.ORGANIZER) && !caller.is(Role.MUNICIPALITY)) {
            throw new Forbidden();
        }
    }

    /** Whether the caller acts for the association, which knows all. */
    public static boolean isAssociation(Caller caller) {
        return caller.organizes(ASSOCIATION);
    }

    /** The municipalities for which the caller acts, in order. */
    public static Set<String> own(Caller caller) {
        Set<String> own = new TreeSet<>(caller.organizations(Role.MUNICIPALITY));
        own.addAll(caller.organizations(Role.ORGANIZER));
        own.remove(ASSOCIATION);
        return own;
    }

    /** The municipality that is meant: the one that is named, else the only one that the caller acts for. */
    static String acting(Caller caller, Optional<String> named) {
        Set<String> own = own(caller);
        String municipality = named.filter(cut -> !cut.isEmpty()).orElse(own.size() == 1 ? first(own) : "");
        if (municipality.isEmpty()) {
            throw new InvalidInput(Fault.at("/municipality", "kernel.required"));
        }
        if (!Practices.writes(caller, municipality)) {
            throw new Forbidden();
        }
        return municipality;
    }

    private static String first(Set<String> own) {
        return own.iterator().next();
    }
}
