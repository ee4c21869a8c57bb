package cl.minka.assistance.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.level.PromiseKind;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.json.EnumNames;
import java.util.Locale;
import org.junit.Test;

public class NoticeTextsTest {
    private final AssistanceMessages messages = new AssistanceMessages();

    @Test
    public void everyStateAndPromiseIsSaidInWords() {
        for (Locale locale : new Locale[] {Call.SPANISH, Locale.ENGLISH}) {
            for (RequestStatus status : RequestStatus.values()) {
                assertThere("assistance.notice.moved.status." + EnumNames.of(status), locale);
            }
            for (PromiseKind promise : PromiseKind.values()) {
                assertThere("assistance.notice.foreseen.promise." + EnumNames.of(promise), locale);
                assertThere("assistance.notice.broken.promise." + EnumNames.of(promise), locale);
            }
        }
        assertEquals(
                "resuelta",
                messages.find("assistance.notice.moved.status.solved.title", Call.SPANISH)
                        .orElseThrow());
    }

    private void assertThere(String key, Locale locale) {
        assertTrue(key, messages.find(key + ".title", locale).isPresent());
    }
}
