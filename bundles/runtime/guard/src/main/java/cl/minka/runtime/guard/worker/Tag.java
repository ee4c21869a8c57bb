package cl.minka.runtime.guard.worker;

/** The first byte of every value. */
final class Tag {
    static final int NULL = 0;
    static final int FALSE = 1;
    static final int TRUE = 2;
    static final int BYTE = 3;
    static final int SHORT = 4;
    static final int CHAR = 5;
    static final int INT = 6;
    static final int LONG = 7;
    static final int FLOAT = 8;
    static final int DOUBLE = 9;
    static final int BIG_INTEGER = 10;
    static final int BIG_DECIMAL = 11;
    /** A text that comes for the first time; the next ones name it by its number. */
    static final int TEXT = 12;

    static final int TEXT_AGAIN = 13;
    static final int ENUM = 14;
    static final int RECORD = 15;
    static final int EMPTY = 16;
    static final int PRESENT = 17;
    static final int NO_INT = 18;
    static final int SOME_INT = 19;
    static final int NO_LONG = 20;
    static final int SOME_LONG = 21;
    static final int NO_DOUBLE = 22;
    static final int SOME_DOUBLE = 23;
    static final int LIST = 24;
    static final int SET = 25;
    static final int MAP = 26;

    /** How deep values may be nested. */
    static final int DEEPEST = 100;

    private Tag() {}
}
