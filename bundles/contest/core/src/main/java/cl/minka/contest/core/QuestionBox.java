package cl.minka.contest.core;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Question;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestNumbers;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.QuestionEntity;
import cl.minka.contest.core.persistence.RulesEntity;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;

/** Public questions on the rules, and their answers. */
final class QuestionBox {
    private static final int LONGEST = 10_000;
    private static final Keyset.Key NUMBER = Keyset.Key.small("number");
    private static final Keyset<QuestionEntity> LIST = new Keyset<>(
            QuestionEntity.class,
            NUMBER,
            QuestionEntity::number,
            Map.of("number", NUMBER),
            new Slice.Sort("number", false));

    private final ContestTransactions transactions;
    private final Clock clock;

    QuestionBox(ContestTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    Page<Question> list(Caller caller, String id, Slice slice) {
        return transactions.read(manager -> {
            ContestStore.visible(manager, caller, id);
            Conditions conditions = new Conditions().and("e.contest = :contest", "contest", id);
            return LIST.page(manager, conditions, slice).map(QuestionEntity::toRecord);
        });
    }

    Question get(Caller caller, String id, int number) {
        return transactions.read(manager -> {
            ContestStore.visible(manager, caller, id);
            return find(manager, id, number).toRecord();
        });
    }

    Question ask(Caller caller, String id, String text) {
        return transactions.change(caller, manager -> {
            ContestEntity contest = ContestStore.visibleForChange(manager, caller, id);
            checkText(text);
            ContestStore.requireStatus(contest, ContestStatus.OPEN);
            Instant now = Times.now(clock);
            QuestionEntity question = new QuestionEntity(
                    id, ContestNumbers.questions(manager, contest).taken(), text.strip(), caller.account(), now);
            manager.persist(question);
            manager.flush();
            return Done.of(question.toRecord(), change(contest, question, "contest.question-asked"));
        });
    }

    Question answer(Caller caller, String id, int number, String text, Expected expected) {
        return transactions.change(caller, manager -> {
            ContestEntity contest = ContestStore.organizedForChange(manager, caller, id);
            QuestionEntity question = find(manager, id, number);
            if (question.isAnswered() || expected.stated()) {
                expected.check(question.version());
            }
            checkText(text);
            question.answer(text.strip(), Times.now(clock));
            manager.flush();
            return Done.of(
                    question.toRecord(),
                    change(contest, question, "contest.question-answered").fields(Set.of("answer")));
        });
    }

    private static QuestionEntity find(EntityManager manager, String contest, int number) {
        QuestionEntity question = manager.find(QuestionEntity.class, new RulesEntity.Key(contest, number));
        if (question == null) {
            throw new Refusal(Kind.NOT_FOUND, "contest.question-not-found");
        }
        return question;
    }

    private static void checkText(String text) {
        if (text.isBlank()) {
            throw new InvalidInput(Fault.at("/text", "kernel.required"));
        }
        if (text.length() > LONGEST) {
            throw new InvalidInput(Fault.at("/text", "kernel.too-long", "most", LONGEST));
        }
    }

    private static Change change(ContestEntity contest, QuestionEntity question, String action) {
        return Change.of(action, "contests/" + contest.id() + "/questions/" + question.number(), contest.organizer())
                .facts(Map.of("number", Integer.toString(question.number())));
    }
}
