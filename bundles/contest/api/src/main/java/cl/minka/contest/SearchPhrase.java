package cl.minka.contest;

import java.util.Map;

/**
 * A search, or a part of it, as people are told it.
 *
 * @param key finds the words
 * @param arguments values that the words name
 * @param parts further arguments that are phrases themselves
 */
public record SearchPhrase(String key, Map<String, Object> arguments, Map<String, SearchPhrase> parts) {
    public SearchPhrase {
        arguments = Map.copyOf(arguments);
        parts = Map.copyOf(parts);
    }
}
