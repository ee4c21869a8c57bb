package cl.minka.contest.core.attachment;

import cl.minka.contest.Attachments;
import cl.minka.contest.core.World;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Puts files beside initiatives. */
public final class SomeFiles {
    private final Attachments attachments;
    private final String contest;

    public SomeFiles(World world, String contest) {
        this.contest = contest;
        this.attachments = new AttachmentManager(
                world.transactions, world.clock, 1_000_000, 9, Set.of("text/plain", "application/pdf"));
    }

    public void put(Caller caller, String initiative, String name, String type, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        boolean there = attachments.list(caller, contest, initiative, cl.minka.kernel.Slice.first(9)).items().stream()
                .anyMatch(file -> file.name().equals(name));
        attachments.put(
                caller,
                contest,
                initiative,
                name,
                type,
                bytes.length,
                new ByteArrayInputStream(bytes),
                there ? Expected.anyVersion() : Expected.nothing());
    }
}
