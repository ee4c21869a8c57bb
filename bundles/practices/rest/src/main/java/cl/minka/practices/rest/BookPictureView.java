package cl.minka.practices.rest;

import cl.minka.practices.book.BookPictures;

/** A picture of a book; the size is in bytes. */
public record BookPictureView(String name, String mediaType, long size, String sha256) {
    static BookPictureView of(BookPictures.Picture picture) {
        return new BookPictureView(picture.name(), picture.mediaType(), picture.size(), picture.sha256());
    }
}
