package cl.minka.kernel.journal;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A change of state, as the journal keeps it.
 *
 * @param action what happened, as domain and fact: {@code contest.initiative-submitted}
 * @param resource path of the resource below the API's base: {@code contests/2027/initiatives/17}
 * @param organization whose change it is ({@code amuch} or a CUT code), or empty
 * @param fields names of the changed fields, never their values
 * @param state the new state as text; only its keyed digest is kept; empty when there is none
 * @param facts what consumers of the event need: ids and states, never personal values
 */
public record Change(
        String action,
        String resource,
        String organization,
        Set<String> fields,
        String state,
        Map<String, String> facts) {
    public Change {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(organization, "organization");
        fields = Set.copyOf(fields);
        Objects.requireNonNull(state, "state");
        facts = Map.copyOf(facts);
    }

    public static Change of(String action, String resource, String organization) {
        return new Change(action, resource, organization, Set.of(), "", Map.of());
    }

    public Change fields(Set<String> names) {
        return new Change(action, resource, organization, names, state, facts);
    }

    public Change state(String text) {
        return new Change(action, resource, organization, fields, text, facts);
    }

    public Change facts(Map<String, String> values) {
        return new Change(action, resource, organization, fields, state, values);
    }
}
