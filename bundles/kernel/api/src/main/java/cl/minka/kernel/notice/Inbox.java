package cl.minka.kernel.notice;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** A person's own notices, whether they were mailed or not, and what the person chose about them. */
@ProviderType
public interface Inbox {
    /** The caller's own, newest first. */
    Page<PostedNotice> list(Caller caller, Slice slice);

    NoticePreferences preferences(Caller caller);

    /**
     * Replaces what the caller chose.
     *
     * @throws cl.minka.kernel.InvalidInput when a kind or the language is not known, or a mandatory kind is refused
     */
    NoticePreferences prefer(Caller caller, String language, Map<String, NoticeChoice> kinds, Expected expected);

    /** All kinds that installed domains post, by key. */
    List<NoticeKind> kinds();
}
