package cl.minka.studies.rest.webform;

import cl.minka.studies.webform.Medium;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes what is seen and heard beside a text; what it says in words is the text itself. */
final class ShownMedia {
    private final Html html;
    private final String secret;
    private final FormWords words;

    ShownMedia(Html html, String secret, FormWords words) {
        this.html = html;
        this.secret = secret;
        this.words = words;
    }

    /** @param text that stands beside them */
    void write(List<Medium> media, String text) {
        for (Medium medium : media) {
            String address = address(medium);
            String words = this.words.label(medium.kind(), "text", text.strip());
            html.open("p", "class", "media");
            if (medium.kind().equals("image")) {
                html.open("img", "src", address, "alt", words);
            } else {
                html.open(medium.kind(), "src", address, "controls", "controls", "preload", "none", "aria-label", words)
                        .element("a", this.words.label("play"), "href", address)
                        .close(medium.kind());
            }
            html.close("p");
        }
    }

    /** With the beginning of the hash, so that it may be kept for long. */
    private String address(Medium medium) {
        String name = URLEncoder.encode(medium.file(), StandardCharsets.UTF_8).replace("+", "%20");
        return "/f/" + secret + "/" + name + "?v=" + FormMediaFiles.mark(medium.sha256());
    }
}
