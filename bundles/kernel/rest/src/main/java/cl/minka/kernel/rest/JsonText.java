package cl.minka.kernel.rest;

import cl.minka.kernel.rest.json.Json;

/** Values as the platform writes them in JSON, for files that have JSON within. */
public final class JsonText {
    private JsonText() {}

    public static String of(Object value) {
        return Json.text(value);
    }

    /** The same as UTF-8. */
    public static byte[] bytes(Object value) {
        return Json.bytes(value);
    }
}
