package cl.minka.assistance.core.request;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.people.Account;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Who assists whom. */
public final class Access {
    /** The association's own organisation: who advises or organises for it assists all municipalities. */
    static final String ASSOCIATION = "amuch";

    private Access() {}

    /** Whether the caller assists every municipality. */
    public static boolean assistsAll(Caller caller) {
        return leads(caller)
                || caller.grants().contains(Grant.of(Role.ADVISER))
                || caller.is(Role.ADVISER, ASSOCIATION);
    }

    /** Whether the caller answers for how all are assisted: levels, staff. */
    public static boolean leads(Caller caller) {
        return caller.organizes(ASSOCIATION);
    }

    /** Whether the caller is on the side that answers the requests of that municipality. */
    public static boolean assists(Caller caller, String municipality) {
        return assistsAll(caller) || caller.is(Role.ADVISER, municipality);
    }

    /** Whether who holds these advises that municipality. */
    public static boolean advises(Collection<Grant> grants, String municipality) {
        return grants.contains(Grant.of(Role.ADVISER))
                || grants.contains(Grant.of(Role.ADVISER, ASSOCIATION))
                || grants.contains(Grant.of(Role.ADVISER, municipality));
    }

    /** Whether that person can be given the requests of that municipality. */
    public static boolean advises(Account account, String municipality) {
        return !account.blocked() && advises(account.grants(), municipality);
    }

    /** Whether that person can go on with requests of that municipality. */
    static boolean works(Account account, String municipality) {
        return advises(account, municipality)
                || !account.blocked() && account.grants().contains(Grant.of(Role.ORGANIZER, ASSOCIATION));
    }

    /** Whether the caller sees the requests of that municipality. */
    public static boolean sees(Caller caller, String municipality) {
        return assists(caller, municipality) || caller.is(Role.MUNICIPALITY, municipality);
    }

    /** Those whose requests the caller sees, where these are not all. */
    public static Set<String> municipalities(Caller caller) {
        Set<String> all = new TreeSet<>(caller.organizations(Role.ADVISER));
        all.addAll(caller.organizations(Role.MUNICIPALITY));
        return all;
    }

    /** The one municipality that the caller acts for; empty where there is none or more than one. */
    public static String ownMunicipality(Caller caller) {
        Set<String> own = caller.organizations(Role.MUNICIPALITY);
        return own.size() == 1 ? own.iterator().next() : "";
    }
}
