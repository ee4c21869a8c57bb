package cl.minka.plugin.transfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the parameters of a request and collects what is wrong with them, for strategies that would rather refuse with words than
 * rely on the platform's check by schema. Read all of them, then ask for {@link #refusal()}. For one thread.
 */
public final class Parameters {
    private final Map<String, Object> given;
    private final List<String> faults = new ArrayList<>();

    private Parameters(Map<String, Object> given) {
        this.given = given;
    }

    /** Those of a request. */
    public static Parameters of(TransferRequest request) {
        return new Parameters(request.parameters());
    }

    /** A number between two others, both included. */
    public double number(String name, double usual, double least, double most) {
        return within(name, given.get(name), usual, least, most);
    }

    /** A whole number between two others, both included. */
    public int whole(String name, int usual, int least, int most) {
        double number = number(name, usual, least, most);
        if (number != Math.rint(number)) {
            faults.add(name + " es un número entero.");
            return usual;
        }
        return (int) number;
    }

    /** Yes or no. */
    public boolean flag(String name, boolean usual) {
        Object value = given.getOrDefault(name, usual);
        if (!(value instanceof Boolean)) {
            faults.add(name + " es verdadero o falso.");
            return usual;
        }
        return (Boolean) value;
    }

    /** One of some words. */
    public String choice(String name, String usual, List<String> words) {
        Object value = given.getOrDefault(name, usual);
        if (!words.contains(value)) {
            faults.add(name + " es " + String.join(" o ", words) + ".");
            return usual;
        }
        return value.toString();
    }

    /** A list of words. */
    public Set<String> words(String name) {
        Object value = given.getOrDefault(name, List.of());
        Set<String> words = new LinkedHashSet<>();
        if (value instanceof List<?> list) {
            list.forEach(word -> words.add(String.valueOf(word)));
        } else {
            faults.add(name + " es una lista de nombres.");
        }
        return words;
    }

    /** Numbers from 0 by whatever name. */
    public Map<String, Double> weights(String name) {
        Map<String, Double> weights = new TreeMap<>();
        if (given.getOrDefault(name, Map.of()) instanceof Map<?, ?> map) {
            map.forEach((key, value) ->
                    weights.put(key.toString(), within(name + "." + key, value, 1, 0, Double.MAX_VALUE)));
        } else {
            faults.add(name + " tiene un número por cada nombre.");
        }
        return weights;
    }

    /** Numbers from 0 for known names; those not given keep the usual one, and not all may be 0. */
    public Map<String, Double> weights(String name, Map<String, Double> usual) {
        Map<String, Double> weights = new TreeMap<>(usual);
        weights(name).forEach((key, value) -> {
            if (weights.replace(key, value) == null) {
                faults.add(name + "." + key + " no existe.");
            }
        });
        if (Collections.max(weights.values()) == 0) {
            faults.add(name + " no puede ser todo 0.");
        }
        return weights;
    }

    /** The refusal that they are a reason for; empty when nothing is wrong. */
    public Optional<Unmatched> refusal() {
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unmatched(Unmatched.Reason.BAD_PARAMETERS, String.join(" ", faults)));
    }

    private double within(String name, Object value, double usual, double least, double most) {
        double number = value == null ? usual : value instanceof Number given ? given.doubleValue() : Double.NaN;
        if (!(number >= least && number <= most)) {
            faults.add(
                    most == Double.MAX_VALUE
                            ? name + " es un número desde " + Figures.of(least, 6) + "."
                            : name + " va de " + Figures.of(least, 6) + " a " + Figures.of(most, 6) + ".");
            return usual;
        }
        return number;
    }
}
