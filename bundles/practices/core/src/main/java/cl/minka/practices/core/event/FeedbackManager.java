package cl.minka.practices.core.event;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.Done;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.event.EventFeedback;
import cl.minka.practices.event.FeedbackQuestion;
import cl.minka.practices.event.RegistrationState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks those who were there. */
@Component(service = EventFeedback.class)
public final class FeedbackManager implements EventFeedback {
    private static final int LEAST = 5;
    private static final int LONGEST = 2_000;
    private static final int HIGHEST = 5;

    private final PracticeTransactions transactions;

    @Activate
    public FeedbackManager(@Reference PracticeTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void answer(Caller caller, String eventId, String id, Optional<String> token, Map<String, String> answers) {
        transactions.change(caller, manager -> {
            EventStore.lock(manager, eventId);
            PublicEventEntity event = EventStore.get(manager, caller, eventId);
            RegistrationEntity one = RegistrationStore.get(manager, caller, event, id, token);
            List<FeedbackQuestion> questions = event.plan().questions();
            InvalidInput.throwIfAny(faults(questions, answers));
            if (one.state() != RegistrationState.ATTENDED) {
                throw new Refusal(Kind.CONFLICT, "practices.not-attended");
            }
            if (one.isAnswered()) {
                throw new Refusal(Kind.CONFLICT, "practices.answered-already");
            }
            one.answer();
            questions.stream()
                    .filter(question -> answers.containsKey(question.id()))
                    .map(question -> entity(eventId, question, answers.get(question.id())))
                    .forEach(manager::persist);
            return Done.of(null, RegistrationManager.told("answered", event, one));
        });
    }

    private static AnswerEntity entity(String event, FeedbackQuestion question, String answer) {
        return question.kind() == FeedbackQuestion.Kind.SCALE
                ? new AnswerEntity(event, question.id(), Integer.parseInt(answer), "")
                : new AnswerEntity(event, question.id(), 0, answer.strip());
    }

    private static List<Fault> faults(List<FeedbackQuestion> questions, Map<String, String> answers) {
        Map<String, FeedbackQuestion> known =
                questions.stream().collect(Collectors.toMap(FeedbackQuestion::id, Function.identity()));
        List<Fault> faults = new ArrayList<>();
        answers.forEach((id, answer) -> {
            String pointer = "/answers/" + id;
            FeedbackQuestion question = known.get(id);
            if (question == null) {
                faults.add(Fault.at(pointer, "practices.unknown-value"));
            } else if (question.kind() == FeedbackQuestion.Kind.SCALE && !answer.matches("[1-5]")) {
                faults.add(new Fault(pointer, "practices.out-of-range", Map.of("least", 1, "most", HIGHEST)));
            } else if (answer.length() > LONGEST) {
                faults.add(Fault.at(pointer, "practices.too-long", "most", LONGEST));
            }
        });
        if (answers.isEmpty()) {
            faults.add(Fault.at("/answers", "kernel.required"));
        }
        return faults;
    }

    @Override
    public Summary summary(Caller caller, String id) {
        return transactions.read(manager -> {
            PublicEventEntity event = EventStore.organized(manager, caller, id);
            Map<String, List<AnswerEntity>> answers = manager
                    .createQuery(
                            "SELECT a FROM AnswerEntity a WHERE a.event = :event ORDER BY a.id", AnswerEntity.class)
                    .setParameter("event", id)
                    .getResultList()
                    .stream()
                    .collect(Collectors.groupingBy(AnswerEntity::question));
            return new Summary(
                    LEAST,
                    event.plan().questions().stream()
                            .map(question -> summary(question, answers.getOrDefault(question.id(), List.of())))
                            .toList());
        });
    }

    private static OfQuestion summary(FeedbackQuestion question, List<AnswerEntity> answers) {
        boolean enough = answers.size() >= LEAST;
        boolean scale = question.kind() == FeedbackQuestion.Kind.SCALE;
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int value = 1; value <= HIGHEST; value++) {
            int wanted = value;
            counts.put(Integer.toString(value), (int)
                    answers.stream().filter(answer -> answer.scale() == wanted).count());
        }
        boolean plain = counts.values().stream().allMatch(count -> count == 0 || count >= LEAST);
        return new OfQuestion(
                question.id(),
                question.text(),
                question.kind(),
                enough ? Optional.of(answers.size()) : Optional.empty(),
                enough && scale
                        ? Optional.of(answers.stream()
                                .mapToInt(AnswerEntity::scale)
                                .average()
                                .orElseThrow())
                        : Optional.empty(),
                enough && scale && plain ? Optional.of(counts) : Optional.empty(),
                enough && !scale ? answers.stream().map(AnswerEntity::content).toList() : List.of());
    }
}
