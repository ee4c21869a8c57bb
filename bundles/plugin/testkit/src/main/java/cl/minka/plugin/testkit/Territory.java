package cl.minka.plugin.testkit;

import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.Municipality.Point;
import cl.minka.plugin.transfer.Subject;
import cl.minka.plugin.transfer.TransferRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;

/**
 * A country as transfer strategies see it: a long row of regions, many small municipalities and few large ones, indicators that
 * go with size and poverty, some of them not reported, practices and needs in a few topics with Spanish texts. The same
 * numbers and seed make the same country.
 *
 * @param municipalities how many
 * @param indicators how many of each, 1 or more
 * @param missing share of the indicators that are not reported, 0 to below 1
 */
public record Territory(int municipalities, int indicators, double missing) {
    private static final int REGIONS = 16;
    private static final int PER_REGION = 1000;
    private static final double NORTH = -18.5;
    private static final double SPAN = 2.3;
    private static final double SMALL = 10_000;

    public Territory {
        if (municipalities < 1 || indicators < 1 || !(missing >= 0 && missing < 1)) {
            throw new IllegalArgumentException("territory");
        }
    }

    /** So many municipalities with thirty indicators, one in twenty of which is not reported. */
    public static Territory of(int municipalities) {
        return new Territory(municipalities, 30, 0.05);
    }

    /** Draws them, in order of id. */
    public List<Municipality> draw(long seed) {
        Random random = new Random(seed);
        List<Municipality> all = new ArrayList<>();
        for (int n = 0; n < municipalities; n++) {
            all.add(municipality(n, random));
        }
        return all;
    }

    /** A need of the first; all others are candidates. */
    public TransferRequest solve(long seed) {
        List<Municipality> all = draw(seed);
        Random random = new Random(seed + 1);
        Subject need = topic(random).subject(Subject.Kind.NEED, "need", random);
        return TransferRequest.solve(
                need, Optional.of(all.get(0)), all.subList(1, all.size()), Integer.MAX_VALUE, Map.of());
    }

    /** A practice of the first; all others are candidates. */
    public TransferRequest spread(long seed) {
        List<Municipality> all = draw(seed);
        Random random = new Random(seed + 1);
        Subject practice = topic(random).subject(Subject.Kind.PRACTICE, "practice", random);
        return TransferRequest.spread(
                practice, Optional.of(all.get(0)), all.subList(1, all.size()), Integer.MAX_VALUE, Map.of());
    }

    /** Mentors for all; each may be both. */
    public TransferRequest assign(long seed) {
        List<Municipality> all = draw(seed);
        return TransferRequest.assign(Optional.empty(), all, all, Map.of());
    }

    /** The same with other parameters. */
    public static TransferRequest with(TransferRequest request, Map<String, Object> parameters) {
        return new TransferRequest(
                request.purpose(),
                request.subject(),
                request.origin(),
                request.candidates(),
                request.receivers(),
                request.limit(),
                parameters,
                request.seed());
    }

    private Municipality municipality(int n, Random random) {
        int region = random.nextInt(REGIONS);
        String id = "%05d".formatted((region + 1) * PER_REGION + n);
        double size = 9.7 + 1.4 * random.nextGaussian();
        double poverty = random.nextGaussian() - 0.3 * (size - 9.7);
        Point point = new Point(NORTH - SPAN * (region + random.nextDouble()), -71.5 + random.nextGaussian() * 0.8);
        boolean placed = random.nextInt(40) > 0;
        return new Municipality(
                id,
                code(region),
                borders(region),
                size < StrictMath.log(SMALL) ? "small" : size < StrictMath.log(10 * SMALL) ? "medium" : "large",
                size < 9 ? "rural" : size < 10.5 ? "mixed" : "urban",
                placed ? Optional.of(point) : Optional.empty(),
                random.nextInt(10) > 0
                        ? OptionalDouble.of(Math.rint(random.nextDouble() * 100) / 100)
                        : OptionalDouble.empty(),
                values(size, poverty, random),
                random.nextInt(Municipality.MOST_RECEIVERS + 1),
                random.nextInt(5) == 0,
                subjects(Subject.Kind.PRACTICE, id + "-p", random.nextInt(4), random),
                subjects(Subject.Kind.NEED, id + "-n", random.nextInt(3), random));
    }

    private Map<String, Double> values(double size, double poverty, Random random) {
        Map<String, Double> values = new TreeMap<>();
        for (int k = 0; k < indicators; k++) {
            double noise = random.nextGaussian();
            double value =
                    switch (k % 3) {
                        case 0 -> Math.rint(StrictMath.exp(size + 0.5 * noise));
                        case 1 -> Math.max(0, Math.min(100, Math.rint(2000 + 800 * poverty + 500 * noise) / 100));
                        default -> Math.rint(5000 + 1500 * noise - 500 * poverty) / 100;
                    };
            if (random.nextDouble() >= missing) {
                values.put("k%02d".formatted(k), value);
            }
        }
        return values;
    }

    private static List<Subject> subjects(Subject.Kind kind, String prefix, int number, Random random) {
        List<Subject> subjects = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            subjects.add(topic(random).subject(kind, prefix + n, random));
        }
        return subjects;
    }

    private static Topic topic(Random random) {
        return Topic.values()[random.nextInt(Topic.values().length)];
    }

    private static List<String> borders(int region) {
        List<String> borders = new ArrayList<>();
        if (region > 0) {
            borders.add(code(region - 1));
        }
        if (region < REGIONS - 1) {
            borders.add(code(region + 1));
        }
        return borders;
    }

    private static String code(int region) {
        return "%02d".formatted(region + 1);
    }
}
