package cl.minka.assistance.core.request;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class RequestWordsTest {
    @Test
    public void theEndOfARangeIsTheFirstWordThatBeginsOtherwise() {
        assertEquals("ordeo", RequestWords.after("orden"));
        assertEquals("aa", RequestWords.after("a9"));
        assertEquals("b", RequestWords.after("azz"));
        assertEquals("z".repeat(40), RequestWords.after("zz"));
    }
}
