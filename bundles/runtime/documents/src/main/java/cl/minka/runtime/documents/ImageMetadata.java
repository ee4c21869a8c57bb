package cl.minka.runtime.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.common.ImageMetadata.ImageMetadataItem;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.tiff.TiffField;
import org.apache.commons.imaging.formats.tiff.TiffImageMetadata;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;

/** What a picture says of itself: EXIF, IPTC, XMP, colour profiles, comments, and words in whatever else there is. */
final class ImageMetadata {
    private final List<String> texts = new ArrayList<>();
    private int orientation = 1;

    ImageMetadata(byte[] bytes) throws IOException {
        if (!ImageStrings.isGif(bytes)) {
            read(bytes);
        }
        texts.addAll(ImageStrings.of(bytes));
    }

    /** The library fails on many a GIF. */
    private void read(byte[] bytes) throws IOException {
        org.apache.commons.imaging.common.ImageMetadata metadata = Imaging.getMetadata(bytes);
        if (metadata instanceof JpegImageMetadata jpeg && jpeg.getExif() != null) {
            exif(jpeg.getExif());
        }
        if (metadata != null) {
            for (ImageMetadataItem item : metadata.getItems()) {
                texts.add(item.toString());
            }
        }
        String xmp = Imaging.getXmpXml(bytes);
        if (xmp != null) {
            texts.add(xmp.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip());
            texts.add(xmp);
        }
        texts.addAll(Imaging.getImageInfo(bytes).getComments());
        byte[] profile = Imaging.getIccProfileBytes(bytes);
        if (profile != null) {
            texts.addAll(ImageStrings.ofProfile(profile));
        }
    }

    List<String> texts() {
        return texts;
    }

    /** 1 to 8, as in EXIF. */
    int orientation() {
        return orientation;
    }

    private void exif(TiffImageMetadata exif) throws IOException {
        TiffField turned = exif.findField(TiffTagConstants.TIFF_TAG_ORIENTATION);
        if (turned != null && turned.getIntValue() >= 1 && turned.getIntValue() <= 8) {
            orientation = turned.getIntValue();
        }
        TiffImageMetadata.GpsInfo gps = exif.getGpsInfo();
        if (gps != null) {
            texts.add(gps.getLatitudeAsDegreesNorth() + ", " + gps.getLongitudeAsDegreesEast());
        }
    }
}
