package cl.minka.plugin.transfer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a strategy may know of a municipality. A fact that is not known is empty or absent.
 *
 * @param id code of the municipality, or opaque where it must not be known
 * @param region code of its region, or empty
 * @param borders codes of the regions that border on its own, in order; empty when not known
 * @param sizeBand {@code small}, {@code medium}, {@code large}, or empty
 * @param territory class of its territory: {@code urban}, {@code mixed}, {@code rural}, or empty
 * @param point where it is
 * @param connectivity how easily it reaches others and is reached, from 0 (isolated) to 1
 * @param indicators by name, in order of name; finite; one that was not reported is absent
 * @param capacity how many receivers it can take as a mentor, 0 to {@value #MOST_RECEIVERS}
 * @param solved whether it has the practice that is looked for, or solved a need like it
 * @param practices of its own, in order of id
 * @param needs that it declared and that are open, in order of id
 */
public record Municipality(
        String id,
        String region,
        List<String> borders,
        String sizeBand,
        String territory,
        Optional<Point> point,
        OptionalDouble connectivity,
        Map<String, Double> indicators,
        int capacity,
        boolean solved,
        List<Subject> practices,
        List<Subject> needs) {
    /** A mentor has at most so many receivers, as the networks of URBACT have at most eight partners. */
    public static final int MOST_RECEIVERS = 8;

    public Municipality {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(region, "region");
        borders = Ordered.words(borders);
        Objects.requireNonNull(sizeBand, "sizeBand");
        Objects.requireNonNull(territory, "territory");
        Objects.requireNonNull(point, "point");
        indicators = Ordered.numbers(indicators);
        practices = sorted(practices, Subject.Kind.PRACTICE);
        needs = sorted(needs, Subject.Kind.NEED);
        double reach = connectivity.orElse(0);
        if (capacity < 0 || capacity > MOST_RECEIVERS || !(reach >= 0 && reach <= 1)) {
            throw new IllegalArgumentException("municipality " + id);
        }
    }

    private static List<Subject> sorted(List<Subject> subjects, Subject.Kind kind) {
        if (subjects.stream().anyMatch(subject -> subject.kind() != kind)
                || subjects.stream().map(Subject::id).distinct().count() < subjects.size()) {
            throw new IllegalArgumentException("subjects");
        }
        return subjects.stream().sorted(Comparator.comparing(Subject::id)).toList();
    }

    /**
     * A place on the globe.
     *
     * @param latitude degrees north, −90 to 90
     * @param longitude degrees east, −180 to 180
     */
    public record Point(double latitude, double longitude) {
        private static final double POLE = 90;
        private static final double HALF_TURN = 180;
        /** Mean radius of the Earth in km, (2a + b)/3 of GRS 80 (Moritz 2000). */
        private static final double RADIUS = 6371.0088;

        public Point {
            if (!(Math.abs(latitude) <= POLE && Math.abs(longitude) <= HALF_TURN)) {
                throw new IllegalArgumentException("point");
            }
        }

        /** The way over the globe in km, by the haversine formula (Sinnott 1984); the same bits on every machine. */
        public double kilometres(Point other) {
            double north = StrictMath.sin(Math.toRadians(other.latitude - latitude) / 2);
            double east = StrictMath.sin(Math.toRadians(other.longitude - longitude) / 2);
            double square = north * north
                    + StrictMath.cos(Math.toRadians(latitude))
                            * StrictMath.cos(Math.toRadians(other.latitude))
                            * east
                            * east;
            return 2 * RADIUS * StrictMath.asin(Math.sqrt(Math.min(1, square)));
        }
    }
}
