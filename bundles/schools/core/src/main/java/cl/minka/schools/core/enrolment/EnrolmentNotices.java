package cl.minka.schools.core.enrolment;

import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.schools.core.offer.CourseEntity;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.people.PersonEntity;
import cl.minka.schools.enrolment.Enrolment.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/** Tells those who have an account; the others are told by the organizer, who sees the offers in the list. */
final class EnrolmentNotices {
    private final Notices notices;

    EnrolmentNotices(Notices notices) {
        this.notices = notices;
    }

    void offered(
            EntityManager manager,
            EditionEntity edition,
            List<EnrolmentEntity> offered,
            Map<String, PersonEntity> people) {
        List<Notice> all = new ArrayList<>();
        for (EnrolmentEntity one : offered) {
            PersonEntity person = people.get(one.person());
            if (person.account() > 0) {
                all.add(notice(manager, EnrolmentNoticeKinds.OFFERED, edition, one, person)
                        .with("until", Instant.ofEpochMilli(one.offeredUntil())));
            }
        }
        post(manager, all);
    }

    /** What somebody else decided of a person. */
    void decided(EntityManager manager, EditionEntity edition, EnrolmentEntity one, PersonEntity person) {
        boolean told = one.state() == State.ENROLLED || one.state() == State.WITHDRAWN;
        if (told && person.account() > 0) {
            String key = one.state() == State.ENROLLED ? EnrolmentNoticeKinds.ENROLLED : EnrolmentNoticeKinds.WITHDRAWN;
            post(manager, List.of(notice(manager, key, edition, one, person)));
        }
    }

    private static Notice notice(
            EntityManager manager, String key, EditionEntity edition, EnrolmentEntity one, PersonEntity person) {
        String title = edition.draft().title().orElseGet(() -> manager.find(CourseEntity.class, edition.course())
                .draft()
                .title());
        return Notice.to(person.account(), key)
                .with("edition", title)
                .about("editions/" + edition.id() + "/enrolments/" + one.id(), edition.organizer());
    }

    private void post(EntityManager manager, List<Notice> all) {
        if (!all.isEmpty()) {
            notices.post(UnitTransactions.connection(manager), all);
        }
    }
}
