package cl.minka.contest.rest;

import cl.minka.contest.Category;
import cl.minka.kernel.rest.Required;

/** A thematic category, as clients read and write it. */
public record CategoryView(String id, String name) {
    static CategoryView of(Category category) {
        return new CategoryView(category.id(), category.name());
    }

    Category toCategory() {
        return new Category(Required.text(id), Required.text(name));
    }
}
