package cl.minka.practices.book;

import cl.minka.kernel.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** A practice on paper, of what the public may read of it. */
@ProviderType
public interface PracticePapers {
    /** Two pages of A4 at most; texts that do not fit are shortened at the end of a sentence, which the page says. */
    PrintedFile sheet(Caller caller, String practice);

    /** Slides of 16:9, as PDF or HTML. */
    PrintedFile slides(Caller caller, String practice, BookFormat format);
}
