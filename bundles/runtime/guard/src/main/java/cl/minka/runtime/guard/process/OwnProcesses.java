package cl.minka.runtime.guard.process;

import cl.minka.kernel.plugin.PluginCall;
import cl.minka.kernel.plugin.PluginFailure.Reason;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.runtime.guard.Gates;
import cl.minka.runtime.guard.Happenings;
import cl.minka.runtime.guard.Limits;
import cl.minka.runtime.guard.NoAnswer;
import cl.minka.runtime.guard.worker.Decoder;
import cl.minka.runtime.guard.worker.Encoder;
import cl.minka.runtime.guard.worker.Malformed;
import cl.minka.runtime.guard.worker.Order;
import cl.minka.runtime.guard.worker.Outcome;
import cl.minka.runtime.guard.worker.Types;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Calls plugins that are not trusted, each version in a process of its own. */
public final class OwnProcesses {
    private static final int SHARE_OF_HEAP = 4;
    private static final int LONGEST_TEXT = 300;

    private final Gates gates;
    private final Plans plans;
    private final WorkerPool workers;

    public OwnProcesses(Gates gates, Plans plans, Path folder, Happenings happenings) {
        this.gates = gates;
        this.plans = plans;
        this.workers = new WorkerPool(folder, happenings);
    }

    public Object call(PluginCall<?, ?, ?> call, Limits limits) throws NoAnswer, InterruptedException {
        Plan plan = plans.of(call);
        Set<String> packages = packages(call);
        byte[] question = encode(call, packages, limits);
        byte[] order =
                new Order(call.contract().getName(), plan.implementation(), plan.activation(), packages).toBytes();
        Worker worker = workers.take(call.plugin(), plan, limits);
        try {
            Gates.Pass pass = gates.enter(call.plugin(), call.probe());
            try {
                return read(call, packages, worker.ask(limits.time(), order, question));
            } finally {
                pass.close();
            }
        } finally {
            workers.give(worker, limits);
        }
    }

    /** Ends the processes of that version that nobody uses. */
    public void forget(PluginVersion plugin) {
        workers.closeIdle(worker -> worker.plugin().equals(plugin));
    }

    public void forgetAll() {
        workers.closeIdle(worker -> true);
    }

    public void close() {
        workers.close();
    }

    private static Object read(PluginCall<?, ?, ?> call, Set<String> packages, byte[] message) throws NoAnswer {
        if (message.length < 2 || message[0] < 0 || message[0] >= Outcome.values().length) {
            throw NoAnswer.because(Reason.NO_ANSWER, "no message");
        }
        ByteBuffer rest = ByteBuffer.wrap(message, 2, message.length - 2);
        Outcome outcome = Outcome.values()[message[0]];
        switch (outcome) {
            case ANSWER:
                return decode(call, packages, rest);
            case THREW:
                throw NoAnswer.because(Reason.THREW, text(rest));
            case NOT_ISOLABLE:
                throw NoAnswer.because(Reason.NOT_ISOLABLE, text(rest));
            default:
                throw NoAnswer.because(Reason.NO_ANSWER, text(rest));
        }
    }

    private static byte[] encode(PluginCall<?, ?, ?> call, Set<String> packages, Limits limits) throws NoAnswer {
        try {
            return Encoder.encode(call.question(), types(call, packages), limits.message());
        } catch (Malformed e) {
            throw NoAnswer.because(Reason.NOT_ISOLABLE, "the question: " + e.getMessage());
        }
    }

    private static Object decode(PluginCall<?, ?, ?> call, Set<String> packages, ByteBuffer bytes) throws NoAnswer {
        try {
            return Decoder.decode(
                    bytes, types(call, packages), Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
        } catch (Malformed e) {
            throw NoAnswer.because(Reason.NO_ANSWER, e.getMessage());
        }
    }

    private static Types types(PluginCall<?, ?, ?> call, Set<String> packages) {
        return new Types(packages, call.contract().getClassLoader());
    }

    /** Of the contract; what its question and answer are made of stands beside it, or beside them. */
    private static Set<String> packages(PluginCall<?, ?, ?> call) {
        Set<String> packages = new TreeSet<>();
        packages.add(call.contract().getPackageName());
        packages.add(call.question().getClass().getPackageName());
        packages.add(call.answer().getPackageName());
        packages.removeIf(name -> name.startsWith("java."));
        return packages;
    }

    /** What the process says may hold anything. */
    private static String text(ByteBuffer bytes) {
        int length = Math.min(bytes.remaining(), LONGEST_TEXT);
        return new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8)
                .replaceAll("[^\\p{Print}]", "?");
    }
}
