package cl.minka.kernel.core.notice;

import cl.minka.kernel.notice.MailedFile;
import cl.minka.kernel.notice.NoticeFiles;
import cl.minka.kernel.notice.PostedNotice;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files that installed domains make for mails. */
@Component(service = FileBook.class)
public final class FileBook {
    private static final Logger LOG = LoggerFactory.getLogger(FileBook.class);

    private final List<NoticeFiles> sources = new CopyOnWriteArrayList<>();

    @Activate
    public FileBook() {}

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addFiles(NoticeFiles files) {
        sources.add(files);
    }

    public void removeFiles(NoticeFiles files) {
        sources.remove(files);
    }

    List<MailedFile> of(PostedNotice notice) {
        return sources.stream().flatMap(source -> of(source, notice).stream()).toList();
    }

    /** A mail without its file is better than no mail. */
    private static List<MailedFile> of(NoticeFiles source, PostedNotice notice) {
        try {
            return source.of(notice.key(), notice.resource());
        } catch (RuntimeException e) {
            LOG.warn(
                    "A mail goes without its file: {} {}",
                    notice.key(),
                    e.getClass().getSimpleName());
            return List.of();
        }
    }
}
