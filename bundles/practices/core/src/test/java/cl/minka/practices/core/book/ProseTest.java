package cl.minka.practices.core.book;

import static org.junit.Assert.assertEquals;

import java.util.Set;
import org.junit.Test;

public class ProseTest {
    private final Prose prose = new Prose(Set.of("plaza 1.png", "a.png"), 2);

    @Test
    public void htmlIsText() {
        assertEquals(
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n",
                prose.markup("<script>alert(1)</script>").replace("<p>\n", "<p>"));
    }

    @Test
    public void onlyOwnPicturesAreShown() {
        assertEquals(
                "<p><img src=\"pictures/plaza+1.png\" alt=\"Plaza\" /></p>\n", prose.markup("![Plaza](<plaza 1.png>)"));
        assertEquals("<p>Plaza</p>\n", prose.markup("![Plaza](https://other.example/plaza.png)"));
        assertEquals("<p>Plaza</p>\n", prose.markup("![Plaza](../../etc/hosts)"));
    }

    @Test
    public void onlyLinksToOutsideAreLinks() {
        assertEquals("<p>x</p>\n", prose.markup("[x](javascript:alert(1))"));
        assertEquals("<p>x</p>\n", prose.markup("[x](otra.html)"));
        assertEquals("<p><a href=\"https://amuch.cl/\">x</a></p>\n", prose.markup("[x](https://amuch.cl/)"));
    }

    @Test
    public void headingsFitBelowThatOfTheText() {
        assertEquals("<h2>A</h2>\n<h3>B</h3>\n<h2>C</h2>\n", prose.markup("# A\n### B\n# C"));
        assertEquals("<h2>A</h2>\n", prose.markup("#### A"));
    }

    @Test
    public void tablesHaveHeadersAndNoAttributeThatXhtmlLacks() {
        assertEquals(
                "<table>\n<thead>\n<tr>\n<th style=\"text-align: right\" scope=\"col\">A</th>\n</tr>\n</thead>\n"
                        + "<tbody>\n<tr>\n<td style=\"text-align: right\">1</td>\n</tr>\n</tbody>\n</table>\n",
                prose.markup("| A |\n| --: |\n| 1 |"));
    }
}
