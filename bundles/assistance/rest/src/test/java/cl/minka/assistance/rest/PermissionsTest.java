package cl.minka.assistance.rest;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.rest.PermissionCheck;
import java.util.List;
import org.junit.Test;

public class PermissionsTest {
    @Test
    public void everyOperationStandsInTheMatrixAndNothingElse() {
        assertEquals(List.of(), PermissionCheck.differences(AssistanceHost.resourceClasses()));
    }
}
