package cl.minka.kernel.core.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

public class PasswordsTest {
    private final Passwords passwords = new Passwords(1);

    /** A browser opens several connections at once, each with the same name and password. */
    @Test
    public void ofManyWhoComeAtOnceTheFirstIsVerified() throws Exception {
        Optional<String> hash = Optional.of(passwords.hash("clave de prueba"));
        AtomicBoolean known = new AtomicBoolean();
        AtomicInteger verified = new AtomicInteger();
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                answers.add(people.submit(() -> passwords.verify(hash, "clave de prueba", known::get, right -> {
                    verified.incrementAndGet();
                    known.set(right);
                })));
            }
            for (Future<Boolean> answer : answers) {
                assertTrue(answer.get());
            }
            assertEquals(1, verified.get());
        } finally {
            people.shutdownNow();
        }
    }
}
