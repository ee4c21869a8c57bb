package cl.minka.kernel.notice;

/**
 * A file that goes with a mail.
 *
 * @param name in ASCII, such as {@code credencial.pdf}
 * @param mediaType such as {@code application/pdf}
 */
public record MailedFile(String name, String mediaType, byte[] content) {
    public MailedFile {
        if (!name.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException("name " + name);
        }
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
