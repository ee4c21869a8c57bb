package cl.minka.kernel.rest.json;

import java.util.Locale;
import java.util.Optional;

/** Enumerated values as clients write them: lower case with hyphens. */
public final class EnumNames {
    private EnumNames() {}

    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of that name, if there is one. */
    public static Optional<Object> parse(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (of((Enum<?>) constant).equals(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
