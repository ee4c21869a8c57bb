package cl.minka.runtime.guard.process;

import java.nio.file.Path;

/** Folders of our own. */
public final class Folders {
    private Folders() {}

    /** Without what a process that ended badly has left there. */
    public static Path emptied(Path folder) {
        Leftovers.delete(folder);
        return folder;
    }
}
