package cl.minka.runtime.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words in those parts of a picture that are not its points, whatever their form. */
final class ImageStrings {
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N} .,:;@/+_()'-]{5,}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");

    private final List<String> found = new ArrayList<>();

    private ImageStrings() {}

    static List<String> of(byte[] image) {
        ImageStrings strings = new ImageStrings();
        if (image.length > 8 && (image[0] & 0xff) == 0x89 && image[1] == 'P') {
            strings.chunks(image);
        } else if (image.length > 4 && (image[0] & 0xff) == 0xff && (image[1] & 0xff) == 0xd8) {
            strings.segments(image);
        } else if (isGif(image)) {
            strings.blocks(image);
        }
        return strings.found;
    }

    static boolean isGif(byte[] image) {
        return image.length > 13 && new String(image, 0, 4, StandardCharsets.ISO_8859_1).equals("GIF8");
    }

    /** Of an ICC profile: its description and the like, in one or two bytes a letter. */
    static List<String> ofProfile(byte[] profile) {
        ImageStrings strings = new ImageStrings();
        strings.look(profile, 0, profile.length);
        return strings.found;
    }

    /** Of a PNG (ISO/IEC 15948, 5.3): all but the points and how they are coloured. */
    private void chunks(byte[] png) {
        int at = 8;
        while (at + 12 <= png.length) {
            int length = number(png, at);
            if (length < 0 || length > png.length - at - 12) {
                return;
            }
            String type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (Character.isLowerCase(type.charAt(0)) && !type.equals("tRNS")) {
                look(png, at + 8, length);
            }
            at += 12 + length;
        }
        look(png, at, png.length - at);
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | bytes[at + 3] & 0xff;
    }

    /** Of a JPEG (ITU-T T.81, annex B): comments and what applications keep. */
    private void segments(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) != 0xda) {
            int marker = jpeg[at + 1] & 0xff;
            int length = (jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff;
            if (marker == 0xfe || marker >= 0xe0 && marker <= 0xef) {
                look(jpeg, at + 4, Math.min(Math.max(length - 2, 0), jpeg.length - at - 4));
            }
            at += 2 + Math.max(length, 2);
        }
    }

    /** Of a GIF (version 89a, section 20 and on): comments, texts, what applications keep, and what follows the end. */
    private void blocks(byte[] gif) {
        int at = 13 + colours(gif[10]);
        while (at + 10 < gif.length && gif[at] != 0x3b) {
            boolean points = gif[at] == 0x2c;
            boolean words = gif[at] == 0x21 && (gif[at + 1] & 0xff) != 0xf9;
            at += points ? 11 + colours(gif[at + 9]) : 2;
            while (at < gif.length && gif[at] != 0) {
                int length = gif[at] & 0xff;
                if (words) {
                    look(gif, at + 1, Math.min(length, gif.length - at - 1));
                }
                at += length + 1;
            }
            at++;
        }
        look(gif, at, gif.length - at);
    }

    private static int colours(byte flags) {
        return flags < 0 ? 3 << (flags & 7) + 1 : 0;
    }

    private void look(byte[] bytes, int from, int length) {
        if (length > 0) {
            String narrow = new String(bytes, from, length, StandardCharsets.UTF_8);
            words(narrow);
            if (narrow.indexOf('\0') >= 0) {
                words(narrow.replace("\0", ""));
            }
        }
    }

    private void words(String text) {
        Matcher words = WORDS.matcher(text);
        while (words.find()) {
            if (WORD.matcher(words.group()).find()) {
                found.add(words.group().strip());
            }
        }
    }
}
