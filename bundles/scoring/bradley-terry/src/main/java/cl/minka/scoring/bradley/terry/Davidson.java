package cl.minka.scoring.bradley.terry;

import cl.minka.plugin.scoring.Comparisons.Pair;
import java.util.Arrays;
import java.util.List;

/**
 * Bradley and Terry's model (1952) with Davidson's ties (1970): of two initiatives of worth π the first is preferred
 * with probability π₁/D, neither with ν·√(π₁π₂)/D, where D = π₁ + π₂ + ν·√(π₁π₂). The logarithms of the worths and of ν
 * are those that make the comparisons most likely; the likelihood is concave in them, so Newton's method with halved
 * steps finds the one maximum.
 *
 * <p>So many {@code pseudo} wins and losses of every initiative against one of worth 1 that is not there keep estimates
 * finite where an initiative won or lost everything (as in Turner and others 2020, "Modelling rankings in R").
 */
final class Davidson {
    private static final int MOST_STEPS = 100;
    private static final double ENOUGH = 1e-11;

    private final List<Pair> pairs;
    private final double pseudo;
    private final boolean ties;
    private final int size;
    private double[] at;
    private int steps;
    private boolean converged;

    /** @param pseudo 0 for none: then all must be joined by chains of wins in both directions */
    Davidson(int size, List<Pair> pairs, double pseudo) {
        this.pairs = pairs;
        this.pseudo = pseudo;
        this.size = size;
        this.ties = pairs.stream().anyMatch(pair -> pair.ties() > 0);
        this.at = new double[size + 1];
    }

    /** @return itself, at the maximum or where it gave up */
    Davidson fit() {
        double likelihood = likelihood(at);
        while (!converged && steps < MOST_STEPS) {
            Curvature curvature = new Curvature(size, pairs, pseudo, ties, at);
            double[] step = curvature.newtonStep();
            double[] next = moved(step, 1);
            double better = likelihood(next);
            for (double part = 0.5; better < likelihood && part > 1e-6; part /= 2) {
                next = moved(step, part);
                better = likelihood(next);
            }
            converged = Arrays.stream(step).map(Math::abs).max().orElse(0) < ENOUGH || better <= likelihood;
            if (better > likelihood || converged && better >= likelihood) {
                at = next;
                likelihood = better;
            }
            steps++;
        }
        return this;
    }

    boolean hasConverged() {
        return converged;
    }

    int steps() {
        return steps;
    }

    /** The logarithm of an initiative's worth. Without pseudo comparisons their mean is 0. */
    double ability(int place) {
        return at[place];
    }

    double[] worths() {
        return Arrays.stream(at, 0, size).map(Math::exp).toArray();
    }

    /** Davidson's ν; 0 where nobody saw a tie. */
    double tie() {
        return ties ? Math.exp(at[size]) : 0;
    }

    /** Whether abilities are told only up to a constant, and so have mean 0. */
    boolean isCentred() {
        return pseudo == 0;
    }

    Curvature curvature() {
        return new Curvature(size, pairs, pseudo, ties, at);
    }

    private double[] moved(double[] step, double part) {
        double[] moved = at.clone();
        for (int n = 0; n < moved.length; n++) {
            moved[n] += part * step[n];
        }
        if (pseudo == 0) {
            double mean = Arrays.stream(moved, 0, size).sum() / size;
            for (int n = 0; n < size; n++) {
                moved[n] -= mean;
            }
        }
        return moved;
    }

    /** Σ w·λ₁ + l·λ₂ + t·(δ + (λ₁ + λ₂)/2) − n·log D, and the same for the pseudo comparisons. */
    private double likelihood(double[] point) {
        double tie = ties ? Math.exp(point[size]) : 0;
        double sum = 0;
        for (Pair pair : pairs) {
            double first = point[pair.first()];
            double second = point[pair.second()];
            double middle = (first + second) / 2;
            double half = (first - second) / 2;
            double spread = middle + Math.log(Math.exp(half) + Math.exp(-half) + tie);
            sum += pair.wins() * (first - spread) + pair.losses() * (second - spread);
            if (pair.ties() > 0) {
                sum += pair.ties() * (point[size] + middle - spread);
            }
        }
        for (int n = 0; pseudo > 0 && n < size; n++) {
            double half = point[n] / 2;
            sum -= 2 * pseudo * Math.log(Math.exp(half) + Math.exp(-half));
        }
        return sum;
    }
}
