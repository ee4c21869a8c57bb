package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Grant;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Role;
import cl.minka.kernel.rest.Required;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A role with its scope: {@code amuch}, a CUT code, or none. */
public record GrantView(Role role, Optional<String> organization) {
    static List<GrantView> of(List<Grant> grants) {
        return grants.stream()
                .map(grant -> new GrantView(grant.role(), grant.organization()))
                .toList();
    }

    static List<Grant> toGrants(List<GrantView> views) {
        List<Grant> grants = new ArrayList<>();
        for (GrantView view : Required.list(views)) {
            if (view.role() == null) {
                throw new InvalidInput(Fault.at("/roles/" + grants.size() + "/role", "kernel.required"));
            }
            grants.add(new Grant(view.role(), view.organization()));
        }
        return grants;
    }
}
