package cl.minka.scoring.bradley.terry;

/**
 * What is to be expected when two initiatives are compared.
 *
 * @param win that the first is preferred
 * @param tie that neither is
 */
record Chances(double win, double tie) {
    /**
     * @param ahead by how much the logarithm of the first worth is above that of the second
     * @param nu Davidson's ν
     */
    static Chances of(double ahead, double nu) {
        double first = Math.exp(ahead / 2);
        double second = 1 / first;
        double all = first + second + nu;
        return new Chances(first / all, nu / all);
    }

    /** Expected points of the first: 1 for a win, ½ for a tie. */
    double points() {
        return win + tie / 2;
    }

    /** Their variance. */
    double variance() {
        return win + tie / 4 - points() * points();
    }
}
