package cl.minka.itests;

import static org.junit.Assert.assertEquals;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.MatrixStage;
import cl.minka.itests.scenario.PermissionMatrix;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;

public class PermissionMatrixTest {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    private final PermissionMatrix matrix = new PermissionMatrix();

    @Test
    public void everyDocumentedOperationIsInTheMatrix() {
        List<String> gaps = matrix.gaps(PermissionMatrix.documented(new Api(PLATFORM.anonymous()).anonymous()));
        assertEquals(String.join("\n", gaps), 0, gaps.size());
    }

    @Test
    public void everyRoleGetsWhatTheMatrixSays() {
        Cast cast = new Cast(new Api(PLATFORM.anonymous()), Platform.ADMIN_PASSWORD).settle();
        MatrixStage stage = new MatrixStage(cast, "matriz").prepare();
        List<String> differences = matrix.differences(cast.roles(PLATFORM.anonymous()), stage.values());
        assertEquals(String.join("\n", differences), 0, differences.size());
    }
}
