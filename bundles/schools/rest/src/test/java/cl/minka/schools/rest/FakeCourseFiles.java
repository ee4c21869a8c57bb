package cl.minka.schools.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.file.SentFile;
import cl.minka.schools.CourseFile;
import cl.minka.schools.CourseFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** One file at most, whatever the course. */
final class FakeCourseFiles implements CourseFiles {
    private Optional<CourseFile> stored = Optional.empty();
    private byte[] content = new byte[0];

    @Override
    public List<CourseFile> list(Caller caller, String course) {
        return stored.stream().toList();
    }

    @Override
    public CourseFile get(Caller caller, String course, String name) {
        return stored.filter(file -> file.name().equals(name))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "schools.file-not-found"));
    }

    @Override
    public void write(Caller caller, String course, CourseFile file, OutputStream out) throws IOException {
        out.write(content);
    }

    @Override
    public CourseFile put(Caller caller, String course, SentFile file, InputStream in, Expected expected)
            throws IOException {
        content = in.readAllBytes();
        CourseFile made =
                new CourseFile(file.name(), file.mediaType(), content.length, "0".repeat(64), FakeOffer.THEN, 1);
        stored = Optional.of(made);
        return made;
    }

    @Override
    public void delete(Caller caller, String course, String name, Expected expected) {
        expected.check(get(caller, course, name).version());
        stored = Optional.empty();
    }
}
