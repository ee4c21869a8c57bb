package cl.minka.kernel.core;

/** The databases that Minka runs on; tests of repositories run on each. */
public enum Engine {
    DERBY,
    POSTGRESQL
}
