package cl.minka.runtime.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/** The pictures of a package that may stay, painted anew from their points, no finer than a page needs. */
final class OfficePictures {
    private static final long POINTS = 1_500_000;

    private final ZipParts parts;
    private final List<String> names;
    private final List<Integer> struck;

    OfficePictures(ZipParts parts, List<String> names, List<Integer> struck) {
        this.parts = parts;
        this.names = names;
        this.struck = struck;
    }

    /** Empty for one that was struck, and for one that can not be painted. */
    Optional<BufferedImage> get(int number) throws IOException, Unfit {
        if (struck.contains(number)) {
            return Optional.empty();
        }
        byte[] bytes = parts.bytes(names.get(number - 1));
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            BufferedImage image = ImageFile.image(in, POINTS);
            return Optional.of(ImageFile.upright(image, orientation(bytes), true));
        } catch (Unfit | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static int orientation(byte[] bytes) {
        try {
            return new ImageMetadata(bytes).orientation();
        } catch (IOException | RuntimeException e) {
            return 1;
        }
    }
}
