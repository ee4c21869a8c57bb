package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import java.util.ArrayList;
import java.util.List;

/** Listens where canaries must sing: to the organizer, and to evaluators of what they wrote themselves. */
public final class Control {
    private final Cast cast;

    public Control(Cast cast) {
        this.cast = cast;
    }

    /**
     * The canaries that nobody can hear: they were not planted, or whoever listens is deaf.
     *
     * @param besides where the organizer reads those that are not of the contest
     */
    public List<String> silent(CanaryContest contest, List<String> besides) {
        List<String> texts = new ArrayList<>();
        List<String> readings = new ArrayList<>(contest.readings());
        readings.addAll(besides);
        for (String path : readings) {
            Reply reply = read(path);
            if (reply.status() == 200) {
                texts.addAll(Unpacked.of(reply).values());
            }
        }
        return contest.aviary().canaries().stream()
                .filter(canary -> texts.stream().noneMatch(text -> Listener.place(text, canary.sought()) >= 0))
                .map(canary -> canary.word() + ", planted in " + canary.place())
                .toList();
    }

    /** {@code ~user/path} is read by that user. */
    private Reply read(String path) {
        if (path.startsWith("/users/")) {
            return cast.admin().get(path);
        }
        if (!path.startsWith("~")) {
            return cast.organizer().get(path);
        }
        int end = path.indexOf('/');
        User user = cast.direct(path.substring(1, end));
        return user.get(path.substring(end));
    }
}
