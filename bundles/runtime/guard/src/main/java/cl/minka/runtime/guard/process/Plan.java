package cl.minka.runtime.guard.process;

import java.nio.file.Path;
import java.util.List;

/**
 * What a process needs for a plugin.
 *
 * @param implementation name of the class
 * @param activation name of a method that would have to be called before; empty for none
 */
public record Plan(List<Path> classPath, String implementation, String activation) {
    public Plan {
        classPath = List.copyOf(classPath);
    }
}
