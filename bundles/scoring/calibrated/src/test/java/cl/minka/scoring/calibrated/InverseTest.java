package cl.minka.scoring.calibrated;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Random;
import org.junit.Test;

public final class InverseTest {
    /** Sizes around those of a block and of a tile. */
    @Test
    public void theMatrixTimesItsInverseIsOne() {
        for (int size : new int[] {1, 2, 31, 32, 33, 71, 530}) {
            double[] matrix = positive(size);
            Inverse inverse = Inverse.of(matrix.clone(), size);
            for (int column = 0; column < size; column += Math.max(1, size / 7)) {
                double[] unit = new double[size];
                unit[column] = 1;
                double[] image = inverse.times(unit);
                for (int row = 0; row < size; row++) {
                    double sum = 0;
                    for (int k = 0; k < size; k++) {
                        sum += matrix[row * size + k] * image[k];
                    }
                    assertEquals(size + ": " + row + ", " + column, unit[row], sum, 1e-10);
                }
            }
        }
    }

    /** n on the diagonal and 1 elsewhere: (n − 1)ⁿ⁻¹(2n − 1). */
    @Test
    public void theDeterminantIsThatOfTheFormula() {
        for (int size : new int[] {2, 5, 40, 100}) {
            double[] matrix = new double[size * size];
            for (int n = 0; n < matrix.length; n++) {
                matrix[n] = n / size == n % size ? size : 1;
            }
            assertEquals(
                    (size - 1) * Math.log(size - 1) + Math.log(2 * size - 1),
                    Inverse.of(matrix, size).logDeterminant(),
                    1e-10);
        }
    }

    @Test
    public void whatIsNotPositiveDefiniteIsNoticed() {
        assertThrows(ArithmeticException.class, () -> Inverse.of(new double[] {1, 2, 2, 1}, 2));
    }

    private static double[] positive(int size) {
        Random random = new Random(size);
        double[] matrix = new double[size * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < row; column++) {
                matrix[row * size + column] = random.nextDouble() - 0.5;
                matrix[column * size + row] = matrix[row * size + column];
            }
            matrix[row * size + row] = size;
        }
        return matrix;
    }
}
