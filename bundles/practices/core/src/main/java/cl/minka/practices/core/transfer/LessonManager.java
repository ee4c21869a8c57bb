package cl.minka.practices.core.transfer;

import cl.minka.kernel.Caller;
import cl.minka.practices.Practices;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.transfer.Adaptation;
import cl.minka.practices.transfer.Agreement;
import cl.minka.practices.transfer.Lesson;
import cl.minka.practices.transfer.Lessons;
import cl.minka.practices.transfer.Outcome;
import cl.minka.practices.transfer.SignatureState;
import cl.minka.practices.transfer.TransferStage;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the lessons of agreements that ended back to the practice. */
@Component(service = Lessons.class)
public final class LessonManager implements Lessons {
    private static final int MOST = 1_000;

    private final PracticeTransactions transactions;
    private final Practices practices;

    @Activate
    public LessonManager(@Reference PracticeTransactions transactions, @Reference Practices practices) {
        this.transactions = transactions;
        this.practices = practices;
    }

    @Override
    public List<Lesson> of(Caller caller, String practice) {
        practices.get(caller, practice);
        return transactions.read(manager -> manager
                .createQuery(
                        "SELECT t FROM TransferEntity t WHERE t.practice = :practice AND t.stage = :evaluated"
                                + " ORDER BY t.evaluatedAt DESC, t.id",
                        TransferEntity.class)
                .setParameter("practice", practice)
                .setParameter("evaluated", TransferStage.EVALUATED)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .flatMap(LessonManager::lessons)
                .toList());
    }

    /** Of those who signed; the others learnt nothing. */
    private static Stream<Lesson> lessons(TransferEntity transfer) {
        Agreement agreement = transfer.agreement();
        return agreement.outcomes().stream()
                .filter(one -> agreement.stateOf(one.municipality()) == SignatureState.SIGNED)
                .map(Outcome::forOthers)
                .map(one -> new Lesson(
                        transfer.id(),
                        transfer.mentor(),
                        one.municipality(),
                        transfer.startsOn(),
                        TransferEntity.day(transfer.evaluatedAt().orElseThrow()),
                        one,
                        one.report().adaptations().stream()
                                .anyMatch(part -> part.core() && part.choice() == Adaptation.Choice.DROPPED)));
    }
}
