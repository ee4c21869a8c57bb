package cl.minka.contest.rest;

import cl.minka.contest.Conflict;
import cl.minka.contest.Conflicts;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.Listing;
import java.util.List;
import java.util.Optional;

/** One detected conflict, of {@code evaluador-01} with 05101. */
final class FakeConflicts implements Conflicts {
    Optional<Filter> filter = Optional.empty();
    private Optional<Conflict.Ruling> ruled = Optional.empty();
    private long version;

    @Override
    public Page<Conflict> list(Caller caller, String contest, Filter asked, Slice slice) {
        filter = Optional.of(asked);
        return Listing.page(List.of(conflict()), slice);
    }

    private Conflict conflict() {
        return new Conflict(
                "evaluador-01",
                "05101",
                Conflict.Kind.EMAIL_DOMAIN,
                ruled.map(Conflict.Ruling::state).orElse(Conflict.State.DETECTED),
                Fault.at("", "contest.conflict.email-domain", "domain", "munivalpo.cl"),
                ruled.map(Conflict.Ruling::reason));
    }

    @Override
    public Conflict.Pair get(Caller caller, String contest, String username, String cut) {
        if (!username.equals("evaluador-01") || !cut.equals("05101")) {
            throw new Refusal(Kind.NOT_FOUND, "contest.conflict-not-found");
        }
        return new Conflict.Pair(
                username,
                cut,
                List.of(conflict()),
                ruled.map(Conflict.Ruling::state),
                ruled.map(Conflict.Ruling::reason),
                version);
    }

    @Override
    public Conflict.Pair rule(
            Caller caller, String contest, String username, String cut, Conflict.Ruling ruling, Expected expected) {
        get(caller, contest, username, cut);
        if (ruled.isPresent()) {
            expected.check(version);
        } else {
            expected.checkAbsent();
        }
        ruled = Optional.of(ruling);
        version++;
        return get(caller, contest, username, cut);
    }
}
