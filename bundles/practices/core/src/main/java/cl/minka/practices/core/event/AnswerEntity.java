package cl.minka.practices.core.event;

import cl.minka.kernel.jpa.RandomIds;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An answer, apart from who gave it. */
@Entity
@Table(name = "event_answer")
public class AnswerEntity {
    @Id
    private String id;

    private String event;
    private String question;
    private int scale;
    private String content;

    protected AnswerEntity() {}

    AnswerEntity(String event, String question, int scale, String content) {
        this.id = RandomIds.opaque();
        this.event = event;
        this.question = question;
        this.scale = scale;
        this.content = content;
    }

    String question() {
        return question;
    }

    int scale() {
        return scale;
    }

    String content() {
        return content;
    }

    String id() {
        return id;
    }
}
