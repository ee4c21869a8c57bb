package cl.minka.schools.rest.certificate;

import cl.minka.kernel.paper.PaperCode;

/** Codes as people read them, in groups of four. */
final class Codes {
    private Codes() {}

    static String shown(String code) {
        return new PaperCode(code).toString();
    }
}
