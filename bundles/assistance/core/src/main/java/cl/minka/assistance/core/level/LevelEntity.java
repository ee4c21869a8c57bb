package cl.minka.assistance.core.level;

import cl.minka.assistance.Priority;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.level.Level;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A service level. */
@Entity
@Table(name = "assistance_level")
public class LevelEntity {
    @Id
    private String id;

    private String topic;

    @Column(name = "topic_text")
    private String topicText;

    private String priority;

    @Column(name = "first_answer")
    private int firstAnswer;

    @Column(name = "update_every")
    private int updateEvery;

    private int solution;

    @Column(name = "warn_percent")
    private int warnPercent;

    @Column(name = "stops_in")
    private String stopsIn;

    @Version
    private long version;

    protected LevelEntity() {}

    LevelEntity(String id) {
        this.id = id;
    }

    /** @param topicKey as topics are compared */
    void write(Level level, String topicKey) {
        topic = topicKey;
        topicText = level.topic().orElse("");
        priority = level.priority().map(Priority::name).orElse("");
        firstAnswer = level.firstAnswerMinutes();
        updateEvery = level.updateMinutes();
        solution = level.solutionMinutes();
        warnPercent = level.warnPercent();
        stopsIn = level.stopsIn().stream().map(RequestStatus::name).sorted().collect(Collectors.joining(","));
    }

    /** 0: it does not hold; the more, the more it says of the request. */
    int fit(String topicKey, Priority wanted) {
        boolean topicFits = topic.isEmpty() || topic.equals(topicKey);
        boolean priorityFits = priority.isEmpty() || priority.equals(wanted.name());
        return topicFits && priorityFits ? 1 + (topic.isEmpty() ? 0 : 2) + (priority.isEmpty() ? 0 : 1) : 0;
    }

    long version() {
        return version;
    }

    Level toRecord() {
        return new Level(
                id,
                Optional.of(topicText).filter(text -> !text.isEmpty()),
                Optional.of(priority).filter(text -> !text.isEmpty()).map(Priority::valueOf),
                firstAnswer,
                updateEvery,
                solution,
                warnPercent,
                Arrays.stream(stopsIn.split(","))
                        .filter(name -> !name.isEmpty())
                        .map(RequestStatus::valueOf)
                        .collect(Collectors.toSet()),
                version);
    }
}
