package cl.minka.runtime.guard.process;

import cl.minka.runtime.guard.Limits;
import cl.minka.runtime.guard.worker.WorkerMain;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a process is started: with the platform's own JDK, a small heap, no environment, in a folder of its own. */
final class Command {
    private static final String OTHER_MEMORY = "64m";

    private Command() {}

    static ProcessBuilder of(Path folder, Plan plan, Limits limits) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms16m",
                "-Xmx" + limits.workerMegabytes() + "m",
                "-XX:MaxMetaspaceSize=" + OTHER_MEMORY,
                "-XX:MaxDirectMemorySize=" + OTHER_MEMORY,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                plan.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                WorkerMain.class.getName(),
                Integer.toString(limits.message())));
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().clear();
        return builder;
    }
}
