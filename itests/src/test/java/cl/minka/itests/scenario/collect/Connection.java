package cl.minka.itests.scenario.collect;

import java.io.IOException;
import java.net.ConnectException;
import org.htmlunit.WebClient;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.util.WebConnectionWrapper;

/** The line of a browser, which may be cut. */
public final class Connection extends WebConnectionWrapper {
    private volatile boolean isCut;

    public Connection(WebClient browser) {
        super(browser);
    }

    public void cut() {
        isCut = true;
    }

    public void restore() {
        isCut = false;
    }

    @Override
    public WebResponse getResponse(WebRequest request) throws IOException {
        if (isCut) {
            throw new ConnectException("no connection");
        }
        return super.getResponse(request);
    }
}
