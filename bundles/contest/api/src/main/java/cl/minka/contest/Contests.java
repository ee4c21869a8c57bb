package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Editions, their rules, questions and the way from one status to the next. */
@ProviderType
public interface Contests {
    /** Sort fields: {@code id} (default), {@code title}, {@code createdAt}. Drafts are seen by their organisers only. */
    Page<Contest> list(Caller caller, Filter filter, Slice slice);

    /** @throws ContestNotFound also for drafts of others */
    Contest get(Caller caller, String id);

    Contest create(Caller caller, ContestDefinition definition);

    /** Changes a contest. Once open, what applicants relied upon (id, organiser, criteria, form) can not change. */
    Contest update(Caller caller, ContestDefinition definition, Expected expected);

    /** The rules in force, or an older version. */
    Rules rules(Caller caller, String contest, Optional<Integer> number);

    /** All versions of the rules, oldest first. */
    List<Rules> rulesVersions(Caller caller, String contest);

    /** Stores the rules; once open, as a new version. The expected version is the number of the rules in force. */
    Rules putRules(Caller caller, String contest, String text, Expected expected);

    /** Moves a contest to another status; refuses with all that is missing. */
    Contest transition(Caller caller, String contest, ContestStatus to, Optional<String> reason);

    /** For organisers. Sort field: {@code occurredAt} (default). */
    Page<Transition> transitions(Caller caller, String contest, Slice slice);

    Page<Question> questions(Caller caller, String contest, Slice slice);

    /** Anybody who is signed in may ask, while the contest is open. */
    Question ask(Caller caller, String contest, String text);

    Question question(Caller caller, String contest, int number);

    Question answer(Caller caller, String contest, int number, String text, Expected expected);

    /** Which contests are wanted. */
    record Filter(Optional<ContestStatus> status, Optional<String> organizer, Optional<String> text) {}
}
