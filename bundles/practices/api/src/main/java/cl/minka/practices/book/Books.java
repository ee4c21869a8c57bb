package cl.minka.practices.book;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The books of editions. Who organizes a contest writes and issues its book; anybody reads it once the results are published. Refused
 * ({@code practices.contest-absent}) where there are no contests.
 */
@ProviderType
public interface Books {
    /** For who organizes the contest. */
    Book get(Caller caller, String contest);

    Book put(Caller caller, String contest, BookPlan plan, Expected expected);

    /** Oldest first; for everybody once the results are published. */
    List<BookIssue> issues(Caller caller, String contest);

    /** Freezes what the book tells now: texts, pictures, results, figures, adoptions. */
    BookIssue issue(Caller caller, String contest);

    /**
     * The book as a file.
     *
     * @param issue a number; empty: the latest issue, or the draft where there is none
     * @throws cl.minka.kernel.Refusal ({@code practices.book-not-published}) before the results are published
     */
    PrintedFile file(Caller caller, String contest, Optional<Integer> issue, BookFormat format);

    /** The n-th chapter (1 …) as it is now, by itself; for who organizes the contest, also before the results are published. */
    PrintedFile preview(Caller caller, String contest, int chapter, BookFormat format);
}
