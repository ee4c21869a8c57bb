package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.rest.PermissionCheck;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;

public class PermissionsTest {
    @Test
    public void everyOperationStandsInTheMatrixAndNothingElse() {
        assertEquals(List.of(), PermissionCheck.differences(ContestHost.resourceClasses()));
    }

    @Test
    public void theseTestsServeEveryResourceOfTheBundle() throws Exception {
        File classes = new File(ContestResource.class
                        .getResource("ContestResource.class")
                        .toURI())
                .getParentFile();
        Set<String> present = Arrays.stream(classes.list())
                .filter(name -> name.endsWith("Resource.class"))
                .map(name -> name.replace(".class", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> served = Arrays.stream(ContestHost.resourceClasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(present, served);
    }
}
