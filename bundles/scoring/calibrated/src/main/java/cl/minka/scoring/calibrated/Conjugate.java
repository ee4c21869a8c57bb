package cl.minka.scoring.calibrated;

import java.util.function.UnaryOperator;

/** Conjugate gradients (Hestenes and Stiefel 1952) for a symmetric matrix that is only known by what it does. */
final class Conjugate {
    private static final double ENOUGH = 1e-32;

    private Conjugate() {}

    /**
     * Solves A·x = right.
     *
     * @param matrix positive definite; or semidefinite, and the right side among its images
     * @param near about the inverse of the matrix: the nearer, the fewer steps
     */
    static double[] solve(UnaryOperator<double[]> matrix, UnaryOperator<double[]> near, double[] right) {
        double[] solution = new double[right.length];
        double[] rest = right.clone();
        double[] scaled = near.apply(rest);
        double[] direction = scaled.clone();
        double product = dot(rest, scaled);
        double enough = product * ENOUGH;
        for (int n = 0; n < 10 * right.length && product > enough; n++) {
            double[] image = matrix.apply(direction);
            double along = dot(direction, image);
            if (!(along > 0)) {
                break;
            }
            double length = product / along;
            for (int i = 0; i < rest.length; i++) {
                solution[i] += length * direction[i];
                rest[i] -= length * image[i];
            }
            scaled = near.apply(rest);
            double next = dot(rest, scaled);
            for (int i = 0; i < rest.length; i++) {
                direction[i] = scaled[i] + next / product * direction[i];
            }
            product = next;
        }
        return solution;
    }

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int n = 0; n < one.length; n++) {
            sum += one[n] * other[n];
        }
        return sum;
    }
}
