package cl.minka.contest.rest;

import cl.minka.contest.Contest;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.ContestNotFound;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Contests;
import cl.minka.contest.Question;
import cl.minka.contest.Rules;
import cl.minka.contest.Transition;
import cl.minka.contest.WrongStatus;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.Listing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contests in memory, without a rule of their own. */
final class FakeContests implements Contests {
    private final FakeJournal journal;
    private final Map<String, Contest> contests = new LinkedHashMap<>();
    private final List<Rules> rules = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    Optional<Filter> filter = Optional.empty();

    FakeContests(FakeJournal journal) {
        this.journal = journal;
        contests.put(Samples.CONTEST, Samples.contest());
    }

    @Override
    public Page<Contest> list(Caller caller, Filter asked, Slice slice) {
        filter = Optional.of(asked);
        return Listing.page(List.copyOf(contests.values()), slice);
    }

    @Override
    public Contest get(Caller caller, String id) {
        return Optional.ofNullable(contests.get(id)).orElseThrow(() -> new ContestNotFound(id));
    }

    @Override
    public Contest create(Caller caller, ContestDefinition definition) {
        Contest made = new Contest(definition, ContestStatus.DRAFT, Optional.empty(), Samples.THEN, Samples.THEN, 1);
        contests.put(definition.id(), made);
        journal.write(caller, made);
        return made;
    }

    @Override
    public Contest update(Caller caller, ContestDefinition definition, Expected expected) {
        Contest old = get(caller, definition.id());
        expected.check(old.version());
        Contest changed = new Contest(
                definition, old.status(), old.rulesVersion(), old.createdAt(), Samples.THEN, old.version() + 1);
        contests.put(definition.id(), changed);
        return changed;
    }

    @Override
    public Rules rules(Caller caller, String contest, Optional<Integer> number) {
        return rules.get(number.orElse(rules.size()) - 1);
    }

    @Override
    public List<Rules> rulesVersions(Caller caller, String contest) {
        return rules;
    }

    @Override
    public Rules putRules(Caller caller, String contest, String text, Expected expected) {
        if (rules.isEmpty()) {
            expected.checkAbsent();
        } else {
            expected.check(rules.size());
        }
        rules.add(new Rules(rules.size() + 1, text, "abc", Samples.THEN, Optional.empty()));
        return rules.get(rules.size() - 1);
    }

    @Override
    public Contest transition(Caller caller, String contest, ContestStatus to, Optional<String> reason) {
        if (to == ContestStatus.EVALUATION) {
            throw new WrongStatus("open", "evaluation", List.of(Fault.at("", "contest.transition.none-admitted")));
        }
        return get(caller, contest);
    }

    @Override
    public Page<Transition> transitions(Caller caller, String contest, Slice slice) {
        return Listing.page(
                List.of(new Transition(
                        "t1", ContestStatus.DRAFT, ContestStatus.OPEN, Samples.THEN, false, Optional.of("Partimos"))),
                slice);
    }

    @Override
    public Page<Question> questions(Caller caller, String contest, Slice slice) {
        return Listing.page(questions, slice);
    }

    @Override
    public Question ask(Caller caller, String contest, String text) {
        Question asked = new Question(questions.size() + 1, text, Samples.THEN, Optional.empty(), Optional.empty(), 1);
        questions.add(asked);
        journal.write(caller, asked);
        return asked;
    }

    @Override
    public Question question(Caller caller, String contest, int number) {
        return questions.get(number - 1);
    }

    @Override
    public Question answer(Caller caller, String contest, int number, String text, Expected expected) {
        Question old = questions.get(number - 1);
        Question answered = new Question(
                number, old.text(), old.askedAt(), Optional.of(text), Optional.of(Samples.THEN), old.version() + 1);
        questions.set(number - 1, answered);
        return answered;
    }
}
