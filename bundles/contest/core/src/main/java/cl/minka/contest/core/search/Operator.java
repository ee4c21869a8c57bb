package cl.minka.contest.core.search;

/** What may stand between a field and its value. */
enum Operator {
    HAS(":"),
    EQUAL("="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** Whether it is about an order. */
    boolean compares() {
        return this != HAS && this != EQUAL;
    }
}
