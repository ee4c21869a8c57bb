package cl.minka.kernel.core.paper;

import cl.minka.kernel.paper.PaperCode;
import cl.minka.kernel.paper.PaperFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files that were asked for last: what everybody wants after a publication is not printed again for each. */
final class RecentFiles {
    private static final int MOST = 16;
    private static final int LARGEST = 2 * 1024 * 1024;

    private final Map<PaperCode, PaperFile> files = new LinkedHashMap<>(MOST, 0.75f, true);

    synchronized Optional<PaperFile> find(PaperCode code) {
        return Optional.ofNullable(files.get(code));
    }

    synchronized void keep(PaperFile file) {
        if (file.size() > LARGEST) {
            return;
        }
        files.put(file.code(), file);
        if (files.size() > MOST) {
            files.remove(files.keySet().iterator().next());
        }
    }

    synchronized void clear() {
        files.clear();
    }
}
