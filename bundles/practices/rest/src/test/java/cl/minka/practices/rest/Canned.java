package cl.minka.practices.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.FakeJournal;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A service that answers what a test laid out by the name of the method, and remembers what it was last given. */
public final class Canned {
    private final FakeJournal journal;
    private final Map<String, Object> answers = new HashMap<>();
    private final Map<String, List<Object>> given = new HashMap<>();

    public Canned(FakeJournal journal) {
        this.journal = journal;
    }

    /** @param answer a value, or a refusal to be thrown */
    public Canned answer(String method, Object answer) {
        answers.put(method, answer);
        return this;
    }

    /** What the method was last called with. */
    public List<Object> given(String method) {
        return given.get(method);
    }

    public <T> T as(Class<T> service) {
        return service.cast(Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, this::invoke));
    }

    private Object invoke(Object proxy, Method method, Object[] arguments) {
        given.put(method.getName(), List.of(arguments));
        Object answer = answers.get(method.getName());
        if (answer instanceof Refusal refusal) {
            throw refusal;
        }
        if (answer == null && method.getReturnType() != void.class) {
            throw new IllegalStateException("no answer laid out for " + method.getName());
        }
        if (arguments[0] instanceof Caller caller) {
            journal.write(caller, answer);
        }
        return answer;
    }
}
