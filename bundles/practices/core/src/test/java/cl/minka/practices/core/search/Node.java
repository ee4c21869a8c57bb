package cl.minka.practices.core.search;

import cl.minka.practices.core.World;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One node with its own index over the world's database. */
final class Node implements AutoCloseable {
    private final CatalogueIndex index;
    final CatalogueSearch catalogue;

    Node(World world) {
        index = new CatalogueIndex(world.transactions, world.municipalities);
        catalogue = new CatalogueSearch(index, world.practices, world.clock);
    }

    void compare() {
        index.reconcile();
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
