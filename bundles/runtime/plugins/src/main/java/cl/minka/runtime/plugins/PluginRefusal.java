package cl.minka.runtime.plugins;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** A plugin is not taken, with the reason. */
final class PluginRefusal extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    PluginRefusal(String key, Map<String, Object> arguments) {
        super(Kind.CONFLICT, key, arguments);
    }

    PluginRefusal(String key, Map<String, Object> arguments, List<Fault> faults) {
        super(Kind.CONFLICT, key, arguments, faults);
    }

    /** What the innermost cause says, cut where it gets long. */
    static String words(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String words = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }
}
