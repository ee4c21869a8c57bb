package cl.minka.kernel.core.notice;

import cl.minka.kernel.notice.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words for keys that begin with {@code test.}, and for the digest. */
final class PlainWording implements Wording {
    @Override
    public Optional<Words> of(String key, Locale locale, Map<String, String> arguments) {
        if (key.equals("kernel.notice-digest")) {
            return Optional.of(new Words(arguments.get("count") + " avisos", ""));
        }
        String text = arguments.getOrDefault("text", "");
        return key.startsWith("test.")
                ? Optional.of(new Words("Título ñandú " + text, "Cuerpo <b> " + text + " " + locale.getLanguage()))
                : Optional.empty();
    }
}
