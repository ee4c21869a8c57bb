package cl.minka.kernel.notice;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Makes the files that go with mails, such as a badge; registered as a service by the domain whose notices they are. It
 * is asked when a mail is written, so that no file is stored; what can not be made then is left out.
 */
@ConsumerType
public interface NoticeFiles {
    /**
     * The files of one notice, small enough for a mail.
     *
     * @param key the {@link Notice#key()}
     * @param resource the {@link Notice#resource()}
     * @return empty where there are none, for notices of others too
     */
    List<MailedFile> of(String key, String resource);
}
