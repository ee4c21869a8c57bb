package cl.minka.schools.core.product;

import cl.minka.schools.assessment.GradeDraft;
import cl.minka.schools.assessment.Instrument;
import cl.minka.schools.core.assessment.WorkKey;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.enrolment.Enrolment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Puts products where those who open projects find them, within the transaction that accepts them. */
public final class ProductShelf {
    private ProductShelf() {}

    /** A product was accepted. */
    public static void accept(
            EntityManager manager, Enrolment who, Instrument instrument, GradeDraft draft, Instant now) {
        ProductEntity found = find(manager, who, instrument).orElse(null);
        ProductEntity product = found == null ? new ProductEntity(who.edition(), who.id(), instrument.id()) : found;
        product.accept(
                next(manager),
                who.person(),
                draft.product()
                        .map(GradeDraft.Product::title)
                        .filter(text -> !text.isBlank())
                        .orElse(instrument.title()),
                draft.product().flatMap(GradeDraft.Product::url).orElse(""),
                now);
        if (found == null) {
            manager.persist(product);
        }
    }

    /** It is accepted no more. */
    public static void takeBack(EntityManager manager, Enrolment who, Instrument instrument) {
        find(manager, who, instrument).ifPresent(product -> product.takeBack(next(manager)));
    }

    private static Optional<ProductEntity> find(EntityManager manager, Enrolment who, Instrument instrument) {
        return Optional.ofNullable(
                manager.find(ProductEntity.class, new WorkKey(who.edition(), who.id(), instrument.id())));
    }

    /** Given out under the lock of the head until the transaction ends: none appears behind a reader. */
    private static long next(EntityManager manager) {
        Connection connection = SchoolTransactions.connection(manager);
        try (PreparedStatement move =
                        connection.prepareStatement("UPDATE product_head SET position = position + 1 WHERE id = 1");
                PreparedStatement begin =
                        connection.prepareStatement("INSERT INTO product_head (id, position) VALUES (1, 1)");
                PreparedStatement read =
                        connection.prepareStatement("SELECT position FROM product_head WHERE id = 1")) {
            if (move.executeUpdate() == 0) {
                begin.executeUpdate();
            }
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
