package cl.minka.plugin.testkit;

import java.util.OptionalDouble;

/** Kendall's τ-b (M. G. Kendall, The treatment of ties in ranking problems, Biometrika 33, 1945), pair by pair. */
final class KendallTau {
    private KendallTau() {}

    /** From −1 to 1; empty where either ties all. */
    static OptionalDouble of(double[] x, double[] y) {
        long difference = 0;
        long apartX = 0;
        long apartY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                int byX = Integer.signum(Double.compare(x[i], x[j]));
                int byY = Integer.signum(Double.compare(y[i], y[j]));
                difference += (long) byX * byY;
                apartX += Math.abs(byX);
                apartY += Math.abs(byY);
            }
        }
        return apartX == 0 || apartY == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(difference / Math.sqrt((double) apartX * apartY));
    }
}
