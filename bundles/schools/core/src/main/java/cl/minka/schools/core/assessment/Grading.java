package cl.minka.schools.core.assessment;

import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import cl.minka.schools.assessment.AssessmentRefused;
import cl.minka.schools.assessment.GradeDraft;
import cl.minka.schools.assessment.GradeDraft.ProductStatus;
import cl.minka.schools.assessment.Instrument;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.product.ProductShelf;
import cl.minka.schools.enrolment.Enrolment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Writes instruments and grades of an edition, in one transaction that holds its row, and what is to be told of it. */
final class Grading {
    private static final GradeDraft NOTHING =
            new GradeDraft(Optional.empty(), Optional.empty(), Optional.empty(), "", Map.of());

    private final EntityManager manager;
    private final EditionEntity edition;
    private final Caller caller;
    private final Instant now;
    private final PlanEntity plan;
    private final Map<String, Map<String, GradeEntity>> grades;
    private final List<Change> changes = new ArrayList<>();
    private int written;

    Grading(EntityManager manager, EditionEntity edition, Caller caller, Instant now) {
        this.manager = manager;
        this.edition = edition;
        this.caller = caller;
        this.now = now;
        this.plan = GradeStore.lock(manager, edition.id());
        this.grades = GradeStore.grades(manager, edition.id());
    }

    PlanEntity plan() {
        return plan;
    }

    Map<String, Map<String, GradeEntity>> grades() {
        return grades;
    }

    Optional<GradeEntity> grade(Enrolment who, Instrument instrument) {
        return Optional.ofNullable(grades.getOrDefault(who.id(), Map.of()).get(instrument.id()));
    }

    void instruments(List<Instrument> all) {
        List<String> ids = all.stream().map(Instrument::id).toList();
        grades.values().stream()
                .flatMap(one -> one.keySet().stream())
                .filter(id -> !ids.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw AssessmentRefused.graded(id);
                });
        if (plan.write(all)) {
            changes.add(told("schools.instruments-changed"));
        }
    }

    /** Writes a grade unless it stands there already. */
    GradeEntity write(Enrolment who, Instrument instrument, GradeDraft draft) {
        GradeEntity present = grade(who, instrument).orElse(null);
        GradeDraft before = present == null ? NOTHING : present.draft();
        if (present != null && same(before, draft)) {
            return present;
        }
        GradeEntity grade = present == null ? new GradeEntity(edition.id(), who, instrument.id()) : present;
        grade.write(draft, caller.account(), now);
        if (present == null) {
            manager.persist(grade);
            grades.computeIfAbsent(who.id(), any -> new HashMap<>()).put(instrument.id(), grade);
        }
        written++;
        boolean was = before.status().filter(ProductStatus.ACCEPTED::equals).isPresent();
        boolean is = draft.status().filter(ProductStatus.ACCEPTED::equals).isPresent();
        if (was != is) {
            if (is) {
                ProductShelf.accept(manager, who, instrument, draft, now);
            } else {
                ProductShelf.takeBack(manager, who, instrument);
            }
            product(is ? "schools.product-accepted" : "schools.product-unaccepted", who, instrument, draft);
        }
        return grade;
    }

    private static boolean same(GradeDraft one, GradeDraft other) {
        return one.equals(new GradeDraft(
                other.grade().map(grade -> grade.setScale(1)),
                other.status(),
                other.product(),
                other.note(),
                other.rubric()));
    }

    /** The title is that of the product, or of the instrument. */
    private void product(String action, Enrolment who, Instrument instrument, GradeDraft draft) {
        changes.add(told(action)
                .facts(Map.of(
                        "edition",
                        edition.id(),
                        "enrolment",
                        who.id(),
                        "person",
                        who.person(),
                        "instrument",
                        instrument.id(),
                        "title",
                        draft.product().map(GradeDraft.Product::title).orElse(instrument.title()))));
    }

    private Change told(String action) {
        return Change.of(action, "editions/" + edition.id() + "/assessments", edition.organizer())
                .facts(Map.of("edition", edition.id()));
    }

    /** All that is to be told; a change makes a new version. */
    List<Change> done() {
        if (written > 0) {
            changes.add(told("schools.grades-written")
                    .facts(Map.of("edition", edition.id(), "grades", Integer.toString(written))));
        }
        if (!changes.isEmpty()) {
            plan.changed();
        }
        return changes;
    }
}
