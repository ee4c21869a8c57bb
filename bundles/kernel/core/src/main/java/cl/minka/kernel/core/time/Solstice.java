package cl.minka.kernel.core.time;

import cl.minka.kernel.time.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The day of the winter solstice in Chile, by Jean Meeus, Astronomical Algorithms (2nd ed., 1998), chapter 27; good to a
 * minute for the years 1951 to 2050 and to a few minutes around them.
 */
final class Solstice {
    private static final Instant J2000 = Instant.parse("2000-01-01T12:00:00Z");
    private static final double SECONDS_A_DAY = 86_400;

    /** Table 27.C: amplitude, phase and speed in degrees. */
    private static final double[][] TERMS = {
        {485, 324.96, 1934.136}, {203, 337.23, 32964.467}, {199, 342.08, 20.186}, {182, 27.85, 445267.112},
        {156, 73.14, 45036.886}, {136, 171.52, 22518.443}, {77, 222.54, 65928.934}, {74, 296.72, 3034.906},
        {70, 243.58, 9037.513}, {58, 119.81, 33718.147}, {52, 297.17, 150.678}, {50, 21.02, 2281.226},
        {45, 247.54, 29929.562}, {44, 325.15, 31555.956}, {29, 60.93, 4443.417}, {18, 155.12, 67555.328},
        {17, 288.79, 4562.452}, {16, 198.04, 62894.029}, {14, 199.76, 31436.921}, {12, 95.39, 14577.848},
        {12, 287.11, 31931.756}, {12, 320.81, 34777.259}, {9, 227.73, 1222.114}, {8, 15.45, 16859.074}
    };

    private Solstice() {}

    static LocalDate day(int year) {
        double y = (year - 2000) / 1000.0;
        double mean = 2451716.56767 + y * (365241.62603 + y * (0.00325 + y * (0.00888 - y * 0.00030)));
        double centuries = (mean - 2451545.0) / 36525;
        double angle = Math.toRadians(35999.373 * centuries - 2.47);
        double lambda = 1 + 0.0334 * Math.cos(angle) + 0.0007 * Math.cos(2 * angle);
        double sum = 0;
        for (double[] term : TERMS) {
            sum += term[0] * Math.cos(Math.toRadians(term[1] + term[2] * centuries));
        }
        double dynamical = mean + 0.00001 * sum / lambda;
        double seconds = (dynamical - 2451545.0) * SECONDS_A_DAY - deltaT(year);
        return J2000.plus(Duration.ofMillis(Math.round(seconds * 1000)))
                .atZone(WorkingDays.ZONE)
                .toLocalDate();
    }

    /** Dynamical less universal time, in seconds (Espenak and Meeus, 2005 to 2050). */
    private static double deltaT(int year) {
        double t = year - 2000;
        return 62.92 + 0.32217 * t + 0.005589 * t * t;
    }
}
