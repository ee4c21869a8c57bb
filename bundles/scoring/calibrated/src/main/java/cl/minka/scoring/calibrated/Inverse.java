package cl.minka.scoring.calibrated;

import java.util.Arrays;

/**
 * The inverse of a symmetric positive definite matrix and the logarithm of its determinant, by sweeping its rows in blocks
 * (Beaton 1964; Goodnight 1979, "A tutorial on the SWEEP operator", The American Statistician 33). Only the lower triangle
 * is computed: n³ operations for both, most of them in one loop that the processor does several at a time. Always in the
 * same order, so always with the same bits.
 */
final class Inverse {
    /** Rows that are swept together. */
    private static final int BLOCK = 32;

    /** Columns that are updated while they are in the processor's cache. */
    private static final int TILE = 512;

    private final int size;
    private final double[] all;
    private double logDeterminant;

    private Inverse(double[] matrix, int size) {
        this.size = size;
        this.all = matrix;
    }

    /** @param matrix row by row, of which the lower triangle is read; becomes the inverse */
    static Inverse of(double[] matrix, int size) {
        Inverse inverse = new Inverse(matrix, size);
        for (int from = 0; from < size; from += BLOCK) {
            inverse.sweep(from, Math.min(size, from + BLOCK));
        }
        inverse.mirror();
        return inverse;
    }

    /** Of the matrix, not of its inverse. */
    double logDeterminant() {
        return logDeterminant;
    }

    int size() {
        return size;
    }

    double at(int row, int column) {
        return all[row * size + column];
    }

    /** Adds part of a row, from one column to before another. */
    void addTo(double[] sum, int row, int from, int to) {
        int at = row * size + from;
        for (int n = 0; n < to - from; n++) {
            sum[n] += all[at + n];
        }
    }

    double[] times(double[] vector) {
        double[] product = new double[size];
        for (int row = 0; row < size; row++) {
            double sum = 0;
            for (int column = 0; column < size; column++) {
                sum += all[row * size + column] * vector[column];
            }
            product[row] = sum;
        }
        return product;
    }

    private void sweep(int from, int to) {
        int block = to - from;
        double[] pivot = swept(from, to);
        double[] columns = new double[block * size];
        for (int k = 0; k < block; k++) {
            System.arraycopy(all, (from + k) * size, columns, k * size, from);
            for (int row = to; row < size; row++) {
                columns[k * size + row] = all[row * size + from + k];
            }
        }
        double[] scaled = new double[block * size];
        for (int k = 0; k < block; k++) {
            for (int l = 0; l < block; l++) {
                add(scaled, k * size, -pivot[k * block + l], columns, l * size, size);
            }
        }
        update(columns, scaled, block);
        for (int k = 0; k < block; k++) {
            System.arraycopy(scaled, k * size, all, (from + k) * size, from);
            System.arraycopy(pivot, k * block, all, (from + k) * size + from, k + 1);
            for (int row = to; row < size; row++) {
                all[row * size + from + k] = scaled[k * size + row];
            }
        }
    }

    /** The negative inverse of a block on the diagonal. */
    private double[] swept(int from, int to) {
        int block = to - from;
        double[] part = new double[block * block];
        for (int row = 0; row < block; row++) {
            for (int column = 0; column <= row; column++) {
                part[row * block + column] = all[(from + row) * size + from + column];
                part[column * block + row] = part[row * block + column];
            }
        }
        for (int k = 0; k < block; k++) {
            double pivot = part[k * block + k];
            if (!(pivot > 0)) {
                throw new ArithmeticException("not positive definite");
            }
            logDeterminant += Math.log(pivot);
            double[] row = Arrays.copyOfRange(part, k * block, (k + 1) * block);
            for (int other = 0; other < block; other++) {
                if (other != k) {
                    add(part, other * block, -row[other] / pivot, row, 0, block);
                    part[other * block + k] = row[other] / pivot;
                    part[k * block + other] = row[other] / pivot;
                }
            }
            part[k * block + k] = -1 / pivot;
        }
        return part;
    }

    /** What is not swept now, less its product with what is. A little above the diagonal is not read again. */
    private void update(double[] columns, double[] scaled, int block) {
        for (int tile = 0; tile < size; tile += TILE) {
            for (int row = tile; row < size; row++) {
                int to = Math.min(row + 1, tile + TILE);
                int k = 0;
                for (; k + 8 <= block; k += 8) {
                    subtract(row, tile, to, scaled, columns, k * size);
                }
                for (; k < block; k++) {
                    add(all, row * size + tile, -columns[k * size + row], scaled, k * size + tile, to - tile);
                }
            }
        }
    }

    private void subtract(int row, int from, int to, double[] scaled, double[] columns, int first) {
        double[] f = new double[8];
        for (int k = 0; k < 8; k++) {
            f[k] = columns[first + k * size + row];
        }
        eight(all, row * size + from, to - from, scaled, first + from, size, f);
    }

    private static void eight(double[] all, int at, int count, double[] b, int first, int size, double[] f) {
        int second = first + size;
        int third = second + size;
        int fourth = third + size;
        int fifth = fourth + size;
        int sixth = fifth + size;
        int seventh = sixth + size;
        int eighth = seventh + size;
        double f0 = f[0];
        double f1 = f[1];
        double f2 = f[2];
        double f3 = f[3];
        double f4 = f[4];
        double f5 = f[5];
        double f6 = f[6];
        double f7 = f[7];
        for (int n = 0; n < count; n++) {
            all[at + n] -= f0 * b[first + n]
                    + f1 * b[second + n]
                    + f2 * b[third + n]
                    + f3 * b[fourth + n]
                    + f4 * b[fifth + n]
                    + f5 * b[sixth + n]
                    + f6 * b[seventh + n]
                    + f7 * b[eighth + n];
        }
    }

    private static void add(double[] sum, int at, double factor, double[] what, int from, int count) {
        for (int n = 0; n < count; n++) {
            sum[at + n] += factor * what[from + n];
        }
    }

    private void mirror() {
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double value = -all[row * size + column];
                all[row * size + column] = value;
                all[column * size + row] = value;
            }
        }
    }
}
