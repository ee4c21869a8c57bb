package cl.minka.kernel.plugin;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * One question to one plugin.
 *
 * @param <S> the interface that the plugin implements
 * @param <Q> the question: a record of texts, numbers, truth values, enums, optionals, lists, maps and such records
 * @param <A> the answer, of the same matter
 * @param component name of the plugin's component (service property {@code component.name})
 * @param contract the interface, with one abstract method from {@code Q} to {@code A}
 * @param service gives the plugin's object; only asked where the plugin runs in the platform's process
 * @param method calls the one method of {@code contract}
 * @param probe whether the call tries a plugin whose gate is {@link Gate#CHECKING}
 */
public record PluginCall<S, Q extends Record, A>(
        PluginVersion plugin,
        String component,
        Class<S> contract,
        Supplier<? extends S> service,
        BiFunction<? super S, ? super Q, ? extends A> method,
        Class<A> answer,
        Q question,
        boolean probe) {
    public PluginCall {
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(contract, "contract");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(question, "question");
    }
}
