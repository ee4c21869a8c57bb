package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Appeals against the published results: seen by those who organise the contest and by the municipalities of the
 * initiative, by nobody else.
 */
@ProviderType
public interface Appeals {
    /** Sort field: {@code number} (default). A municipality sees those on its own initiatives. */
    Page<Appeal> list(Caller caller, String contest, Filter filter, Slice slice);

    /** Refuses with {@code contest.appeal-not-found} also for appeals of others. */
    Appeal get(Caller caller, String contest, int number);

    /**
     * Files an appeal on an own initiative, in status {@code published} and within the term; one an initiative.
     *
     * @throws InitiativeNotFound also for initiatives of others
     */
    Appeal file(Caller caller, String contest, Appeal.Draft draft);

    /** Answers an appeal, once; whoever organises the contest. The same answer again changes nothing. */
    Appeal answer(Caller caller, String contest, int number, Appeal.Answer answer, Expected expected);

    /** Takes an own appeal back, until it is answered; another may be filed while the term runs. */
    void withdraw(Caller caller, String contest, int number, Expected expected);

    /** Which appeals are wanted. */
    record Filter(Optional<Appeal.State> state, Optional<String> initiative) {}
}
