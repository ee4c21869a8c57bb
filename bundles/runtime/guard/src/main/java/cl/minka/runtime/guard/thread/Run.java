package cl.minka.runtime.guard.thread;

import cl.minka.kernel.plugin.PluginCall;
import cl.minka.kernel.plugin.PluginFailure.Reason;
import cl.minka.runtime.guard.Gates;
import cl.minka.runtime.guard.NoAnswer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One call, on the thread that it is made on and for the one who waits. */
final class Run<S, Q extends Record> implements Runnable {
    private final PluginCall<S, Q, ?> call;
    private final Gates.Pass pass;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Object answer;
    private volatile Throwable thrown;
    private volatile boolean gone;

    Run(PluginCall<S, Q, ?> call, Gates.Pass pass) {
        this.call = call;
        this.pass = pass;
    }

    @Override
    public void run() {
        try {
            S service = call.service().get();
            if (service == null) {
                gone = true;
            } else {
                Thread.currentThread().setContextClassLoader(service.getClass().getClassLoader());
                answer = call.method().apply(service, call.question());
            }
        } catch (Throwable e) {
            thrown = e;
        } finally {
            end();
        }
    }

    /** Also called by who finds the thread dead. */
    void end() {
        pass.close();
        done.countDown();
    }

    boolean awaitEnd(long nanos) throws InterruptedException {
        return done.await(nanos, TimeUnit.NANOSECONDS);
    }

    Object answer() throws NoAnswer {
        if (gone) {
            throw NoAnswer.because(Reason.CLOSED, "its service has gone");
        }
        if (thrown != null) {
            throw NoAnswer.because(Reason.THREW, told(thrown));
        }
        if (answer == null) {
            throw NoAnswer.because(Reason.NO_ANSWER, "null");
        }
        return answer;
    }

    /** Classes and places, not the messages: these may tell data. */
    private static String told(Throwable thrown) {
        StringBuilder told = new StringBuilder(thrown.getClass().getName());
        StackTraceElement[] trace = thrown.getStackTrace();
        if (trace.length > 0) {
            told.append(" at ").append(trace[0]);
        }
        Throwable cause = thrown.getCause();
        return cause == null || cause == thrown
                ? told.toString()
                : told + ", by " + cause.getClass().getName();
    }
}
