package cl.minka.scoring.calibrated;

import java.util.Arrays;

/**
 * First and second derivatives of the deviance by the variances a and b of {@link Mixed}. With P the projection of the
 * likelihood and G = ZZᵀ of one kind of effect (Searle, Casella and McCulloch 1992, section 6.6), they are
 * tr(V⁻¹G) − degrees·yᵀPGPy/yᵀPy and so on; the traces come from S⁻¹ ({@link Inverse}), exactly.
 */
final class Slope {
    /** Columns of S⁻¹ that are added while they are in the processor's cache. */
    private static final int TILE = 256;

    private final Panel panel;
    private final Mixed mixed;
    private final Inverse inverse;
    private final double[] joint;
    private final double[] gradient;
    private final double[][] curvature;

    Slope(Panel panel, Mixed mixed, Inverse inverse) {
        this.panel = panel;
        this.mixed = mixed;
        this.inverse = inverse;
        this.joint = joint(panel, inverse);
        this.gradient = new double[2];
        this.curvature = new double[2][2];
        determinant();
        squares();
        if (mixed.isReml()) {
            ones();
        }
    }

    /** By a, by b. */
    double[] gradient() {
        return gradient;
    }

    double[][] curvature() {
        return curvature;
    }

    /** By initiative, the sum of S⁻¹ over the pairs of its evaluators. */
    double[] joint() {
        return joint;
    }

    private static double[] joint(Panel panel, Inverse inverse) {
        double[] joint = new double[panel.initiatives().size()];
        for (int place = 0; place < joint.length; place++) {
            for (int n = panel.from(place); n < panel.from(place + 1); n++) {
                for (int m = panel.from(place); m < panel.from(place + 1); m++) {
                    joint[place] += inverse.at(panel.evaluator(n), panel.evaluator(m));
                }
            }
        }
        return joint;
    }

    /** Of log|V|. Here R = dS/db and −b·Q = dS/da, both sums over the initiatives. */
    private void determinant() {
        double a = mixed.a();
        double b = mixed.b();
        int[] loads = panel.loads();
        for (int place = 0; place < loads.length; place++) {
            gradient[1] += loads[place] * inverse.at(place, place);
        }
        for (int place = 0; place < joint.length; place++) {
            double part = 1 / mixed.diagonal(place);
            double count = panel.count(place);
            gradient[0] += count * part - b * joint[place] * part * part;
            gradient[1] -= a * part * joint[place];
            curvature[0][0] += 2 * b * count * joint[place] * part * part * part - count * count * part * part;
        }
        curvature(b);
    }

    private void curvature(double b) {
        int size = inverse.size();
        double[] product = product();
        double aa = 0;
        double ab = 0;
        double bb = 0;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double one = product[row * size + column];
                double own = inverse.at(row, column);
                double off = (row == column ? 1 : 0) - own;
                aa += one * product[column * size + row];
                ab += one * own;
                bb += off * off;
            }
        }
        curvature[0][0] -= b * b * aa;
        curvature[0][1] -= ab;
        curvature[1][1] -= b == 0 ? 0 : bb / (b * b);
    }

    /** Q·S⁻¹: for each initiative the rows of its evaluators added up, weighted, and added to each of theirs. */
    private double[] product() {
        int size = inverse.size();
        double[] product = new double[size * size];
        double[] sum = new double[TILE];
        for (int from = 0; from < size; from += TILE) {
            int to = Math.min(size, from + TILE);
            for (int place = 0; place < joint.length; place++) {
                Arrays.fill(sum, 0);
                for (int n = panel.from(place); n < panel.from(place + 1); n++) {
                    inverse.addTo(sum, panel.evaluator(n), from, to);
                }
                double weight = 1 / (mixed.diagonal(place) * mixed.diagonal(place));
                for (int n = panel.from(place); n < panel.from(place + 1); n++) {
                    add(product, panel.evaluator(n) * size + from, weight, sum, to - from);
                }
            }
        }
        return product;
    }

    private static void add(double[] product, int at, double weight, double[] sum, int count) {
        for (int n = 0; n < count; n++) {
            product[at + n] += weight * sum[n];
        }
    }

    /** Of degrees·log yᵀPy. */
    private void squares() {
        double[][] sums = sums(mixed.weighted());
        double[][] images = {mixed.inverse(sums[0]), mixed.inverse(sums[1])};
        for (double[] image : images) {
            double along = Arrays.stream(image).sum() / mixed.ofOnes();
            for (int n = 0; n < image.length; n++) {
                image[n] -= along * mixed.onOnes()[n];
            }
        }
        logarithm(mixed.degrees(), mixed.rest(), mixed.weighted(), sums, images);
    }

    /** Of log 1ᵀV⁻¹1. */
    private void ones() {
        double[][] sums = sums(mixed.onOnes());
        double[][] images = {mixed.inverse(sums[0]), mixed.inverse(sums[1])};
        logarithm(1, mixed.ofOnes(), mixed.onOnes(), sums, images);
    }

    private double[][] sums(double[] values) {
        return new double[][] {
            panel.ofInitiatives(panel.perInitiative(values)), panel.ofEvaluators(panel.perEvaluator(values))
        };
    }

    private void logarithm(double factor, double of, double[] values, double[][] sums, double[][] images) {
        double[] first = {-Conjugate.dot(values, sums[0]) / of, -Conjugate.dot(values, sums[1]) / of};
        for (int one = 0; one < 2; one++) {
            gradient[one] += factor * first[one];
            for (int other = one; other < 2; other++) {
                double second = 2 * Conjugate.dot(sums[one], images[other]) / of;
                curvature[one][other] += factor * (second - first[one] * first[other]);
            }
        }
        curvature[1][0] = curvature[0][1];
    }
}
