package cl.minka.scoring.bradley.terry;

import cl.minka.plugin.scoring.Comparisons.Pair;
import java.util.Arrays;
import java.util.List;

/**
 * Slope and information (the negative second derivatives) of the likelihood at a point. Each pair weighs with the
 * variance of its points (1 for a win, ½ for a tie), as the edges of a graph do in its Laplacian; the last unknown is the
 * logarithm of ν.
 */
final class Curvature {
    private static final double ENOUGH = 1e-26;

    private final int size;
    private final List<Pair> pairs;
    private final boolean ties;
    private final double[] slope;
    private final double[] diagonal;
    private final double[] weight;
    private final double[] border;

    Curvature(int size, List<Pair> pairs, double pseudo, boolean ties, double[] at) {
        this.size = size;
        this.pairs = pairs;
        this.ties = ties;
        this.slope = new double[size + 1];
        this.diagonal = new double[size + 1];
        this.border = new double[size];
        this.weight = new double[pairs.size()];
        double tie = ties ? Math.exp(at[size]) : 0;
        for (int n = 0; n < weight.length; n++) {
            Pair pair = pairs.get(n);
            add(pair, n, Chances.of(at[pair.first()] - at[pair.second()], tie));
        }
        for (int n = 0; n < size; n++) {
            double won = 1 / (1 + Math.exp(-at[n]));
            slope[n] += pseudo - 2 * pseudo * won;
            diagonal[n] += 2 * pseudo * won * (1 - won);
        }
        if (!ties) {
            diagonal[size] = 1;
        }
    }

    private void add(Pair pair, int n, Chances chances) {
        int all = pair.wins() + pair.losses() + pair.ties();
        double points = pair.wins() + pair.ties() / 2.0 - all * chances.points();
        slope[pair.first()] += points;
        slope[pair.second()] -= points;
        weight[n] = all * chances.variance();
        diagonal[pair.first()] += weight[n];
        diagonal[pair.second()] += weight[n];
        if (ties) {
            slope[size] += pair.ties() - all * chances.tie();
            diagonal[size] += all * chances.tie() * (1 - chances.tie());
            double joint = all * (chances.tie() / 2 - chances.points() * chances.tie());
            border[pair.first()] += joint;
            border[pair.second()] -= joint;
        }
    }

    /** The step to where the slope would be 0, by conjugate gradients with the diagonal as preconditioner. */
    double[] newtonStep() {
        double[] step = new double[size + 1];
        double[] rest = slope.clone();
        double[] scaled = scaled(rest);
        double[] direction = scaled.clone();
        double product = dot(rest, scaled);
        double enough = product * ENOUGH;
        for (int n = 0; n < 10 * (size + 1) && product > enough && product > 0; n++) {
            double[] image = times(direction);
            double along = dot(direction, image);
            if (!(along > 0)) {
                break;
            }
            double length = product / along;
            for (int i = 0; i <= size; i++) {
                step[i] += length * direction[i];
                rest[i] -= length * image[i];
            }
            scaled = scaled(rest);
            double next = dot(rest, scaled);
            for (int i = 0; i <= size; i++) {
                direction[i] = scaled[i] + next / product * direction[i];
            }
            product = next;
        }
        return step;
    }

    /** The information as a full matrix, row by row; without ties the last row and column are those of a 1. */
    double[][] information() {
        double[][] full = new double[size + 1][size + 1];
        for (int n = 0; n <= size; n++) {
            full[n][n] = diagonal[n];
        }
        for (int n = 0; n < weight.length; n++) {
            full[pairs.get(n).first()][pairs.get(n).second()] -= weight[n];
            full[pairs.get(n).second()][pairs.get(n).first()] -= weight[n];
        }
        for (int n = 0; n < size; n++) {
            full[n][size] = border[n];
            full[size][n] = border[n];
        }
        return full;
    }

    private double[] scaled(double[] vector) {
        double[] scaled = new double[vector.length];
        Arrays.setAll(scaled, n -> vector[n] / Math.max(diagonal[n], Double.MIN_NORMAL));
        return scaled;
    }

    private double[] times(double[] vector) {
        double[] image = new double[vector.length];
        for (int n = 0; n < size; n++) {
            image[n] = diagonal[n] * vector[n] + border[n] * vector[size];
            image[size] += border[n] * vector[n];
        }
        image[size] += diagonal[size] * vector[size];
        for (int n = 0; n < weight.length; n++) {
            Pair pair = pairs.get(n);
            image[pair.first()] -= weight[n] * vector[pair.second()];
            image[pair.second()] -= weight[n] * vector[pair.first()];
        }
        return image;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int n = 0; n < one.length; n++) {
            sum += one[n] * other[n];
        }
        return sum;
    }
}
