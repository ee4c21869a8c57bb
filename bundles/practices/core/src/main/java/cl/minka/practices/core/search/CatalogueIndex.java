package cl.minka.practices.core.search;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.Practice;
import cl.minka.practices.core.catalogue.PracticeStore;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's index of the catalogue, in a temporary place. It is built from the database at the start and follows it: before each
 * search what was committed since is taken in, whichever node stored it. Changes are asked for from a minute before the last one that
 * is known, since clocks differ and transactions take time; now and then all versions are compared.
 */
@Component(service = CatalogueIndex.class)
public final class CatalogueIndex {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueIndex.class);
    private static final int AT_ONCE = 500;
    private static final long OVERLAP_MILLIS = 60_000;
    private static final long WAIT_SECONDS = 10;
    private static final double BUFFER_MEGABYTES = 16;
    private static final int SEGMENTS = 3;

    private final PracticeTransactions transactions;
    private final Documents documents;
    private final Path place;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final CountDownLatch built = new CountDownLatch(1);
    private final ReentrantLock following = new ReentrantLock();
    private final Map<String, Long> recent = new HashMap<>();
    private volatile boolean closed;
    private long known;
    private long begun;

    @Activate
    public CatalogueIndex(@Reference PracticeTransactions transactions, @Reference Municipalities municipalities) {
        this.transactions = transactions;
        this.documents = new Documents(municipalities);
        try {
            place = Files.createTempDirectory("minka-catalogue");
            writer = new IndexWriter(
                    FSDirectory.open(place),
                    new IndexWriterConfig(Spanish.INDEX)
                            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                            .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS))
                            .setCommitOnClose(false));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread builder = new Thread(this::build, "minka-catalogue-index");
        builder.setDaemon(true);
        builder.start();
    }

    @Deactivate
    public void close() throws IOException {
        closed = true;
        following.lock();
        try {
            searchers.close();
            writer.rollback();
            writer.getDirectory().close();
        } finally {
            following.unlock();
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Something asked of the index. */
    interface Asking<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    /** Asks what the database holds now. */
    <T> T ask(Asking<T> question) {
        requireBuilt();
        follow();
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireBuilt() {
        try {
            if (!built.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(Kind.UNAVAILABLE, "practices.search-not-ready");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Kind.UNAVAILABLE, "practices.search-not-ready");
        }
    }

    /** Until it is done: a database that is away comes back. */
    private void build() {
        long pause = 1;
        while (!closed && built.getCount() > 0) {
            try {
                reconcile();
                built.countDown();
                compact();
            } catch (RuntimeException e) {
                LOG.warn("The index of the catalogue could not be built, tries again in {} s", pause, e);
                pause = Math.min(60, 2 * pause);
                sleep(pause);
            }
        }
    }

    /** What is asked costs by the number of segments, most of all a slip of the hand. */
    private void compact() {
        try {
            writer.forceMerge(SEGMENTS);
            searchers.maybeRefresh();
        } catch (IOException | AlreadyClosedException e) {
            LOG.debug("The index of the catalogue stays in its segments", e);
        }
    }

    private static void sleep(long seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes in all that is there, and out what is not. */
    void reconcile() {
        following.lock();
        try {
            if (closed) {
                return;
            }
            Map<String, Long> indexed = indexed();
            Map<String, Long> stored = new HashMap<>();
            transactions
                    .read(manager -> PracticeStore.versions(manager, OptionalLong.empty()))
                    .forEach(row -> {
                        stored.put((String) row[0], (Long) row[1]);
                        known = Math.max(known, (Long) row[2]);
                    });
            Set<String> gone = new HashSet<>(indexed.keySet());
            gone.removeAll(stored.keySet());
            stored.entrySet().removeIf(entry -> entry.getValue().equals(indexed.get(entry.getKey())));
            remove(gone);
            if (indexed.isEmpty()) {
                addAll();
            } else {
                replace(stored.keySet());
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            following.unlock();
        }
    }

    private void addAll() throws IOException {
        String after = "";
        List<Practice> some;
        do {
            String from = after;
            some = transactions.read(manager -> PracticeStore.published(manager, from, AT_ONCE));
            for (Practice practice : some) {
                writer.updateDocument(new Term(Fields.ID, practice.id()), documents.of(practice));
                after = practice.id();
            }
        } while (some.size() == AT_ONCE && !closed);
    }

    private Map<String, Long> indexed() throws IOException {
        searchers.maybeRefreshBlocking();
        IndexSearcher searcher = searchers.acquire();
        try {
            return Versions.of(searcher.getIndexReader());
        } finally {
            searchers.release(searcher);
        }
    }

    /** One looks for all who wait. */
    private void follow() {
        long arrived = System.nanoTime();
        following.lock();
        try {
            if (begun - arrived >= 0 && begun != 0 || closed) {
                return;
            }
            begun = System.nanoTime();
            takeIn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            following.unlock();
        }
    }

    private void takeIn() throws IOException {
        long since = known - OVERLAP_MILLIS;
        Map<String, Long> changed = new HashMap<>();
        transactions.read(manager -> {
            PracticeStore.versions(manager, OptionalLong.of(since)).forEach(row -> note(changed, row, (Long) row[1]));
            PracticeStore.removals(manager, since)
                    .forEach(row -> note(changed, new Object[] {row[0], -1L, row[1]}, -1L));
            return null;
        });
        Set<String> fresh = new HashSet<>(changed.keySet());
        fresh.removeIf(id -> changed.get(id).equals(recent.get(id)));
        if (!fresh.isEmpty()) {
            remove(fresh);
            replace(fresh);
            searchers.maybeRefreshBlocking();
        }
        recent.clear();
        recent.putAll(changed);
    }

    private void note(Map<String, Long> changed, Object[] row, long version) {
        changed.put((String) row[0], version);
        known = Math.max(known, (Long) row[2]);
    }

    private void remove(Set<String> ids) throws IOException {
        writer.deleteDocuments(ids.stream().map(id -> new Term(Fields.ID, id)).toArray(Term[]::new));
    }

    private void replace(Set<String> ids) throws IOException {
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            for (Practice practice : transactions.read(manager -> PracticeStore.published(manager, some))) {
                writer.updateDocument(new Term(Fields.ID, practice.id()), documents.of(practice));
            }
        }
    }
}
