package cl.minka.runtime.papers;

import cl.minka.kernel.paper.PrintedPages.Pictures;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Gives the library the pictures of a document under addresses that nothing else has. */
final class OwnPictures implements FSStreamFactory {
    static final String PROTOCOL = "minka-picture";

    private static final String BEGIN = PROTOCOL + ":";

    private final Pictures pictures;

    OwnPictures(Pictures pictures) {
        this.pictures = pictures;
    }

    static boolean isAddress(String address) {
        return address.startsWith(BEGIN);
    }

    /** Places in the document and addresses that a reader may follow stay; all else is the name of a picture. */
    String address(String base, String named) {
        if (named == null || isAddress(named) || named.startsWith("#") || named.matches("(?i)(https?|mailto|tel):.*")) {
            return named;
        }
        return BEGIN + URLEncoder.encode(named, StandardCharsets.UTF_8);
    }

    @Override
    public FSStream getUrl(String address) {
        InputStream picture = open(URLDecoder.decode(address.substring(BEGIN.length()), StandardCharsets.UTF_8));
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return picture;
            }

            @Override
            public Reader getReader() {
                return picture == null ? null : new InputStreamReader(picture, StandardCharsets.UTF_8);
            }
        };
    }

    private InputStream open(String name) {
        try {
            return pictures.open(name).orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
