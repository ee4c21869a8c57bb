package cl.minka.schools.core.product;

import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.people.PersonEntity;
import cl.minka.schools.product.SchoolProduct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Where products are of: the edition's place, else the municipality that organizes it, else that of the person. */
final class Places {
    private static final String CUT = "\\d{5}";

    private Places() {}

    static List<SchoolProduct> records(EntityManager manager, List<ProductEntity> products) {
        if (products.isEmpty()) {
            return List.of();
        }
        Map<String, String> editions =
                editions(manager, products.stream().map(ProductEntity::edition).collect(Collectors.toSet()));
        Set<String> unplaced = products.stream()
                .filter(one -> !editions.containsKey(one.edition()))
                .map(ProductEntity::person)
                .collect(Collectors.toSet());
        Map<String, String> people = unplaced.isEmpty() ? Map.of() : people(manager, unplaced);
        return products.stream()
                .map(one -> one.toRecord(Optional.ofNullable(editions.get(one.edition()))
                        .or(() -> Optional.ofNullable(people.get(one.person())))))
                .toList();
    }

    private static Map<String, String> editions(EntityManager manager, Set<String> ids) {
        Map<String, String> places = new HashMap<>();
        for (EditionEntity edition : manager.createQuery(
                        "SELECT e FROM EditionEntity e WHERE e.id IN :ids", EditionEntity.class)
                .setParameter("ids", ids)
                .getResultList()) {
            Optional.of(edition.municipality().isEmpty() ? edition.organizer() : edition.municipality())
                    .filter(text -> text.matches(CUT))
                    .ifPresent(cut -> places.put(edition.id(), cut));
        }
        return places;
    }

    private static Map<String, String> people(EntityManager manager, Set<String> ids) {
        Map<String, String> places = new HashMap<>();
        for (PersonEntity person : manager.createQuery(
                        "SELECT p FROM PersonEntity p WHERE p.id IN :ids", PersonEntity.class)
                .setParameter("ids", ids)
                .getResultList()) {
            Optional.ofNullable(person.municipality())
                    .filter(text -> text.matches(CUT))
                    .ifPresent(cut -> places.put(person.id(), cut));
        }
        return places;
    }
}
