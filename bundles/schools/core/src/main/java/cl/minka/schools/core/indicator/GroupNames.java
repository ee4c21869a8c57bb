package cl.minka.schools.core.indicator;

import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.kernel.territory.Region;
import cl.minka.schools.ProgrammeDraft;
import cl.minka.schools.SchoolDraft;
import cl.minka.schools.core.people.PersonStore;
import cl.minka.schools.indicator.Indicators.Grouping;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Names groups; what is not found is named by its key. */
final class GroupNames {
    private final EntityManager manager;
    private final Municipalities municipalities;

    GroupNames(EntityManager manager, Municipalities municipalities) {
        this.manager = manager;
        this.municipalities = municipalities;
    }

    Map<String, String> of(Grouping by, Collection<String> keys, Collection<EditionFact> editions) {
        return switch (by) {
            case COMMUNE -> municipalities.all().stream()
                    .collect(Collectors.toMap(Municipality::cut, Municipality::name));
            case REGION -> municipalities.regions().stream().collect(Collectors.toMap(Region::code, Region::name));
            case ORGANIZATION -> stored(
                    "SELECT o.id, o.name FROM OrganizationEntity o WHERE o.id IN :ids", keys, name -> name);
            case SCHOOL -> stored(
                    "SELECT s.id, s.draft FROM SchoolEntity s WHERE s.id IN :ids",
                    keys,
                    draft -> Json.read(draft, SchoolDraft.class).title());
            case PROGRAMME -> stored(
                    "SELECT p.id, p.draft FROM ProgrammeEntity p WHERE p.id IN :ids",
                    keys,
                    draft -> Json.read(draft, ProgrammeDraft.class).title());
            case COURSE -> editions.stream()
                    .collect(Collectors.toMap(EditionFact::course, EditionFact::courseTitle, (one, same) -> one));
            case EDITION -> editions.stream().collect(Collectors.toMap(EditionFact::id, EditionFact::title));
            case CONTENT_AREA, SEX, MONTH -> Map.of();
        };
    }

    private Map<String, String> stored(String jpql, Collection<String> ids, UnaryOperator<String> name) {
        Map<String, String> names = new HashMap<>();
        PersonStore.inParts(ids, part -> manager.createQuery(jpql, Object[].class)
                .setParameter("ids", part)
                .getResultList()
                .forEach(row -> names.put((String) row[0], name.apply((String) row[1]))));
        return names;
    }
}
