package cl.minka.kernel.rest.page;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The files of a page for browsers, which come from this bundle and may load nothing from elsewhere. */
public final class PageFiles {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'%s; img-src 'self' data:;"
                    + " connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "png", "image/png");

    private final Map<String, String> folders;
    private final String policy;

    private PageFiles(Map<String, String> folders, String policy) {
        this.folders = Map.copyOf(folders);
        this.policy = policy;
    }

    /** Files by the folder of the bundle in which each lies. */
    public static PageFiles of(Map<String, String> folders) {
        return new PageFiles(folders, String.format(POLICY, ""));
    }

    /** The same, for a page whose script sets styles. */
    public static PageFiles withInlineStyles(Map<String, String> folders) {
        return new PageFiles(folders, String.format(POLICY, " 'unsafe-inline'"));
    }

    public Answer<Void> get(String file) throws IOException {
        String folder = folders.get(file);
        if (folder == null) {
            throw absent();
        }
        try (InputStream in = PageFiles.class.getResourceAsStream(folder + file)) {
            if (in == null) {
                throw absent();
            }
            return Answer.<Void>status(200, in.readAllBytes())
                    .with("Content-Type", TYPES.get(file.substring(file.lastIndexOf('.') + 1)))
                    .with("Content-Security-Policy", policy)
                    .with("Cache-Control", "public, max-age=3600");
        }
    }

    private static Refusal absent() {
        return new Refusal(Kind.NOT_FOUND, "kernel.no-such-path");
    }
}
