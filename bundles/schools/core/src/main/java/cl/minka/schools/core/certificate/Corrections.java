package cl.minka.schools.core.certificate;

import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Event;
import cl.minka.kernel.journal.EventConsumer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Has certificates looked at again soon after attendance, grades or the rule were changed. An event that comes again finds nothing to do. */
@Component(service = EventConsumer.class)
public final class Corrections implements EventConsumer {
    private static final Set<String> CORRECTIONS = Set.of(
            "schools.attendance-recorded",
            "schools.attendance-conflict-settled",
            "schools.grades-written",
            "schools.instruments-changed",
            "schools.product-accepted",
            "schools.product-unaccepted",
            "schools.edition-changed");

    private final Reviewer reviewer;

    @Activate
    public Corrections(@Reference Reviewer reviewer) {
        this.reviewer = reviewer;
    }

    @Override
    public String name() {
        return "schools-certificates";
    }

    @Override
    public void accept(List<Event> events) {
        Set<String> editions = new LinkedHashSet<>();
        events.stream()
                .filter(event -> CORRECTIONS.contains(event.type()))
                .flatMap(event ->
                        Optional.ofNullable(event.facts()
                                        .getOrDefault("edition", event.facts().get("id")))
                                .stream())
                .forEach(editions::add);
        editions.forEach(edition -> reviewer.reviewIfStale(Caller.system("schools.certificate-review"), edition));
    }
}
