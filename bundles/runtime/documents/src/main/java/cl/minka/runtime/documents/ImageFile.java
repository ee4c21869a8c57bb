package cl.minka.runtime.documents;

import cl.minka.kernel.document.Cleaning;
import cl.minka.kernel.document.Documents.Phrase;
import cl.minka.kernel.document.Reading;
import cl.minka.kernel.document.Withheld.Reason;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** A picture: the copy is painted anew from its points, so that nothing else of the file is in it. */
final class ImageFile implements FileKind {
    private static final float QUALITY = 0.9f;

    private final String extension;

    ImageFile(String extension) {
        this.extension = extension;
    }

    @Override
    public Reading.Contents read(Path file, Limits limits) throws IOException, Unfit {
        image(file);
        return new Reading.Contents("", new ImageMetadata(Files.readAllBytes(file)).texts(), List.of(1));
    }

    @Override
    public Cleaning.Cleaned clean(Path file, List<Phrase> phrases, List<Integer> pictures, Path copy, Limits limits)
            throws IOException, Unfit {
        if (!pictures.isEmpty()) {
            throw new Unfit(Reason.NOTHING_LEFT);
        }
        BufferedImage image = image(file);
        boolean jpeg = extension.equals("jpg");
        write(upright(image, new ImageMetadata(Files.readAllBytes(file)).orientation(), jpeg), copy, jpeg);
        if (!new ImageMetadata(Files.readAllBytes(copy)).texts().isEmpty()) {
            throw new Unfit(Reason.NOT_VERIFIED);
        }
        return new Cleaning.Cleaned(jpeg ? "image/jpeg" : "image/png", extension);
    }

    private static BufferedImage image(Path file) throws IOException, Unfit {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            return image(in, Limits.PIXELS);
        }
    }

    /** The first picture, coarser if it has more points than are wanted. */
    static BufferedImage image(ImageInputStream in, long wanted) throws IOException, Unfit {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new Unfit(Reason.BROKEN);
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(in, true, true);
            long points = (long) reader.getWidth(0) * reader.getHeight(0);
            if (points > Limits.PIXELS) {
                throw new Unfit(Reason.TOO_LARGE);
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) points / wanted));
            if (step > 1) {
                how.setSourceSubsampling(step, step, 0, 0);
            }
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    /** Turned as EXIF (tag 0x0112, 1 to 8) says it is to be shown. */
    static BufferedImage upright(BufferedImage image, int orientation, boolean opaque) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean aside = orientation >= 5;
        BufferedImage turned = new BufferedImage(
                aside ? height : width,
                aside ? width : height,
                opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
                    default -> new AffineTransform();
                };
        Graphics2D graphics = turned.createGraphics();
        if (opaque) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        }
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return turned;
    }

    private static void write(BufferedImage image, Path copy, boolean jpeg) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(jpeg ? "jpeg" : "png").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(copy.toFile())) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (jpeg) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
