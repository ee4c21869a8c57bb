package cl.minka.runtime.rest.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.cxf.jaxrs.impl.MetadataMap;
import org.apache.cxf.jaxrs.model.URITemplate;

/** What has gone a moment ago and is expected back: its bundle is being replaced. */
final class Absences {
    private final Map<String, Absence> absences = new ConcurrentHashMap<>();

    private record Absence(Published published, long until) {}

    void add(Published gone, long until) {
        absences.put(gone.name(), new Absence(gone, until));
    }

    void returned(Published present) {
        absences.remove(present.name());
    }

    /** Gives up what did not come back in time; true when there was any. */
    boolean expire(long now) {
        return absences.values().removeIf(absence -> absence.until() - now <= 0);
    }

    boolean isEmpty() {
        return absences.isEmpty();
    }

    List<String> names() {
        return new ArrayList<>(absences.keySet());
    }

    /** Whether the path belongs to something that is away; without extensions nothing can be answered well. */
    boolean covers(String path, List<Published> present) {
        if (absences.isEmpty()) {
            return false;
        }
        if (absences.values().stream().anyMatch(absence -> !absence.published().resource())) {
            return true;
        }
        Optional<URITemplate> away = best(path, absences.values().stream().map(Absence::published));
        Optional<URITemplate> here = best(
                path, present.stream().filter(Published::resource).filter(one -> !absences.containsKey(one.name())));
        return away.isPresent() && (here.isEmpty() || URITemplate.compareTemplates(away.get(), here.get()) <= 0);
    }

    private static Optional<URITemplate> best(String path, Stream<Published> resources) {
        return resources
                .flatMap(resource -> resource.template().stream())
                .filter(template -> template.match(path, new MetadataMap<>()))
                .min(URITemplate::compareTemplates);
    }
}
