package cl.minka.schools;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** What is handed out in courses, as files: public as the courses are, streamed both ways with flat memory. */
@ProviderType
public interface CourseFiles {
    /** By name. */
    List<CourseFile> list(Caller caller, String course);

    /** @throws cl.minka.kernel.Refusal {@code schools.file-not-found} when it is not there */
    CourseFile get(Caller caller, String course, String name);

    /** Writes the content of the version that {@link #get} told of. */
    void write(Caller caller, String course, CourseFile file, OutputStream out) throws IOException;

    /**
     * Stores a file whole, or not at all; by who organizes the course. The content decides whether the type is believed.
     *
     * @throws IOException when the client's stream breaks
     */
    CourseFile put(Caller caller, String course, NewFile file, InputStream content, Expected expected)
            throws IOException;

    void delete(Caller caller, String course, String name, Expected expected);

    /**
     * A file that comes in.
     *
     * @param mediaType as the client states it
     * @param size length that the client announced, or -1
     */
    record NewFile(String name, String mediaType, long size) {
        public NewFile {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(mediaType, "mediaType");
        }
    }
}
