package cl.minka.practices.core.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Slice;
import cl.minka.practices.Catalogue.Found;
import cl.minka.practices.Practices;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** Fifty questions as officials ask, with slips and without accents, over 2,000 practices. */
public class SearchQualityTest {
    private static final int PRACTICES = 2_000;

    @Test
    public void whatIsAskedForStandsNearTheTop() {
        World world = new World(Databases.POSTGRESQL);
        ManyPractices many = new ManyPractices(world.municipalities);
        Map<String, String> subjects = new HashMap<>();
        for (int n = 0; n < PRACTICES; n++) {
            ManyPractices.Told told = many.next(n);
            subjects.put(world.practices.create(world.organizer, told.sheet()).id(), told.subject());
        }
        Node node = new Node(world);
        double sum = 0;
        List<String> missed = new ArrayList<>();
        List<String[]> questions = ManyPractices.questions();
        for (String[] question : questions) {
            double reciprocal = reciprocal(node, world.nobody, question[0], List.of(question[1].split(";")), subjects);
            sum += reciprocal;
            if (reciprocal < 1) {
                missed.add(question[0] + " " + reciprocal);
            }
        }
        double mean = sum / questions.size();
        assertEquals(50, questions.size());
        assertTrue("mean reciprocal rank " + mean + " " + missed, mean >= 0.9);
        node.close();
    }

    private static double reciprocal(
            Node node, Caller nobody, String text, List<String> wanted, Map<String, String> subjects) {
        List<Found> found = node.catalogue
                .search(nobody, text, Practices.Filter.none(), Slice.first(10))
                .items();
        for (int n = 0; n < found.size(); n++) {
            if (wanted.contains(subjects.get(found.get(n).practice().id()))) {
                return 1.0 / (n + 1);
            }
        }
        return 0;
    }
}
