package cl.minka.kernel.rest;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;

/** Faults of query parameters: their pointer is {@code /query/<name>}. */
public final class BadParameter {
    private BadParameter() {}

    public static InvalidInput of(String parameter, String code) {
        return new InvalidInput(Fault.at("/query/" + parameter, code));
    }
}
