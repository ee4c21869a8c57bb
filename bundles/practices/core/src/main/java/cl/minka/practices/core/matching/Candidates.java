package cl.minka.practices.core.matching;

import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.Subject;
import cl.minka.practices.EvidenceLevel;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.core.need.AskedNeed;
import cl.minka.practices.need.NeedSheet;
import cl.minka.practices.need.NeedState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;

/**
 * The municipalities among whom matches are looked for, with what is public of them: practices in the catalogue and open needs that
 * are not anonymous, of each at most {@value #MOST_SUBJECTS} and in all at most {@value #MOST_IN_ALL}, those that have most in common with
 * what is looked for.
 */
final class Candidates {
    static final int MOST_SUBJECTS = 5;

    private static final int MOST_IN_ALL = 600;
    private static final int MOST_TEXT = 800;
    private static final int LONGEST_TOPIC = 60;
    private static final List<String> NOTHING = List.of("");

    private final Places places;
    private final SubjectShelf practices = new SubjectShelf(
            "PracticeEntity",
            "e.audience = :all",
            Map.of("all", "all"),
            (id, sheet) -> practice(id, Json.read(sheet, PracticeSheet.class).forPublic()));
    private final SubjectShelf needs = new SubjectShelf(
            "NeedEntity",
            "e.audience = :named AND e.state = :open",
            Map.of("named", "named", "open", NeedState.OPEN),
            (id, sheet) -> AskedNeed.subject(id, Json.read(sheet, NeedSheet.class), MOST_TEXT));

    Candidates(Municipalities territory) {
        this.places = new Places(territory);
    }

    /** Reads what the first request would have to wait for. */
    void warm(EntityManager manager) {
        places.all();
        practices.warm(manager);
        needs.warm(manager);
    }

    /**
     * All that may be a match, and the origin.
     *
     * @param solved CUT codes of those that have the practice, or solved a need like it
     * @param region only those of it
     */
    Gathered of(
            EntityManager manager,
            Optional<TransferFacts> facts,
            Subject asked,
            Optional<String> origin,
            Set<String> solved,
            Optional<String> region) {
        boolean solves = asked.kind() == Subject.Kind.NEED;
        Map<String, List<Subject>> theirs =
                (solves ? practices : needs).best(manager, asked, MOST_SUBJECTS, MOST_IN_ALL);
        Map<String, Integer> receivers =
                facts.map(known -> known.receivers(manager)).orElse(Map.of());
        List<Municipality> all = new ArrayList<>();
        Optional<Municipality> first = Optional.empty();
        for (Places.Place place : places.all().values()) {
            List<Subject> subjects = theirs.getOrDefault(place.cut(), List.of());
            Municipality one = place.with(
                    Math.max(0, Municipality.MOST_RECEIVERS - receivers.getOrDefault(place.cut(), 0)),
                    solved.contains(place.cut()),
                    solves ? subjects : List.of(),
                    solves ? List.of() : subjects);
            if (origin.filter(place.cut()::equals).isPresent()) {
                first = Optional.of(one);
            } else if (region.map(place.region()::equals).orElse(true)) {
                all.add(one);
            }
        }
        return new Gathered(asked, first, all);
    }

    /** Who is asked, about what. */
    record Gathered(Subject asked, Optional<Municipality> origin, List<Municipality> candidates) {}

    /** Those with a public practice on one of the topics, or that solved a need on one of them that was not anonymous. */
    static Set<String> solvers(EntityManager manager, List<String> topics) {
        List<String> some = topics.isEmpty() ? NOTHING : topics;
        Set<String> solvers = new HashSet<>(manager.createQuery(
                        "SELECT DISTINCT p.cut FROM PracticePlaceEntity p, TopicEntity t, PracticeEntity e"
                                + " WHERE t.topic IN :topics AND p.practice = t.practice AND e.id = t.practice"
                                + " AND e.audience = :all",
                        String.class)
                .setParameter("topics", some)
                .setParameter("all", "all")
                .getResultList());
        solvers.addAll(manager.createQuery(
                        "SELECT DISTINCT e.municipality FROM NeedTopicEntity t, NeedEntity e WHERE t.topic IN :topics"
                                + " AND e.id = t.need AND e.audience = :named AND e.state = :solved",
                        String.class)
                .setParameter("topics", some)
                .setParameter("named", "named")
                .setParameter("solved", NeedState.SOLVED)
                .getResultList());
        return solvers;
    }

    /** A practice in words. */
    static Subject practice(String id, PracticeSheet sheet) {
        Map<String, String> texts = new TreeMap<>();
        put(texts, "title", sheet.title());
        put(texts, "summary", sheet.summary());
        put(texts, "problem", sheet.problem());
        put(texts, "solution", sheet.solution());
        double top = EvidenceLevel.values().length - 1.0;
        return new Subject(
                Subject.Kind.PRACTICE,
                id,
                sheet.topics().stream()
                        .map(topic -> Folded.of(topic.strip(), LONGEST_TOPIC))
                        .distinct()
                        .toList(),
                texts,
                Map.of("evidence", sheet.evidence().ordinal() / top));
    }

    private static void put(Map<String, String> texts, String name, String text) {
        if (!text.isBlank()) {
            texts.put(name, text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text);
        }
    }
}
