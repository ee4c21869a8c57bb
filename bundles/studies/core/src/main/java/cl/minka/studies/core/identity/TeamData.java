package cl.minka.studies.core.identity;

import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.studies.StudyDraft.Member;
import cl.minka.studies.core.privacy.HeldData;
import cl.minka.studies.core.study.StudyEntity;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who works on studies, and who opened identifying data. Erasing takes the name from teams; that somebody looked stays, without a name. */
@Component(service = HeldData.class)
public final class TeamData implements HeldData {
    private static final String PURPOSE = "studies.team";

    private final Clock clock;

    @Activate
    public TeamData(@Reference Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        List<Holding> holdings = new ArrayList<>();
        int teams = studies(manager, subject).size();
        long openings =
                Sql.on(manager).count("SELECT COUNT(*) FROM identity_opening WHERE opened_by = ?", subject.username());
        if (teams > 0) {
            holdings.add(new Holding("studies", "study-teams", teams, PURPOSE));
        }
        if (openings > 0) {
            holdings.add(new Holding("studies", "study-identity-openings", openings, PURPOSE));
        }
        return holdings;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        List<Map<String, Object>> teams = new ArrayList<>();
        for (StudyEntity study : studies(manager, subject)) {
            study.draft().team().stream()
                    .filter(one -> isOf(one, subject))
                    .forEach(one -> teams.add(Map.of(
                            "study",
                            study.id(),
                            "name",
                            one.name(),
                            "part",
                            one.part().name())));
        }
        if (!teams.isEmpty()) {
            all.put("study-teams", teams);
        }
        return all;
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        List<StudyEntity> studies = studies(manager, subject);
        studies.forEach(study -> study.nameTeam(
                study.draft().team().stream()
                        .map(one -> isOf(one, subject) ? new Member("—", one.part(), Optional.empty()) : one)
                        .toList(),
                Times.now(clock)));
        return studies.size()
                + Sql.on(manager)
                        .change("UPDATE identity_opening SET opened_by = '' WHERE opened_by = ?", subject.username());
    }

    private static boolean isOf(Member member, Subject subject) {
        return member.username().filter(subject.username()::equals).isPresent();
    }

    private static List<StudyEntity> studies(EntityManager manager, Subject subject) {
        return manager.createQuery(
                        "SELECT s FROM StudyEntity s WHERE s.draft LIKE :username ORDER BY s.id", StudyEntity.class)
                .setParameter("username", "%\"" + subject.username() + "\"%")
                .getResultStream()
                .filter(study -> study.draft().team().stream().anyMatch(one -> isOf(one, subject)))
                .toList();
    }
}
