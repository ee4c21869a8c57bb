package cl.minka.runtime.rest.host;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.helpers.HttpHeaderHelper;

/**
 * A request while it arrives. Its body is asked for ({@code 100 Continue}) only when somebody reads it; a refused one
 * is answered first, and what the client is still sending is thrown away for a while, so that it sees the answer.
 */
public final class Arrival extends HttpServletRequestWrapper {
    private static final long QUIET = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(20);
    private static final long MOST = 128L * 1024 * 1024;
    private static final long PAUSE_MILLIS = 5;

    private final ArrivingBody body;

    public Arrival(HttpServletRequest request) {
        super(request);
        this.body = new ArrivingBody(request::getInputStream);
    }

    /** Without a character set that nobody knows, over which the server would fail: who takes the body refuses it. */
    @Override
    public String getContentType() {
        String type = super.getContentType();
        if (type == null || isKnown(HttpHeaderHelper.findCharset(type))) {
            return type;
        }
        int end = type.indexOf(';');
        return end < 0 ? null : type.substring(0, end);
    }

    @Override
    public String getCharacterEncoding() {
        String named = super.getCharacterEncoding();
        return isKnown(named) ? named : null;
    }

    private static boolean isKnown(String charset) {
        return HttpHeaderHelper.mapCharset(charset) != null;
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    /** Sends the answer of a refused request, then reads what is left of its body, without waiting for more than a second. */
    public void end(HttpServletResponse response) throws IOException {
        if (response.getStatus() < 400 || isAsyncStarted() || !hasRest()) {
            return;
        }
        response.flushBuffer();
        try {
            discard();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalStateException e) {
            // the client has gone: nobody is left to be answered
        }
    }

    private boolean hasRest() {
        boolean sent = getContentLengthLong() > 0 || getHeader("Transfer-Encoding") != null;
        boolean waits = getHeader("Expect") != null && !body.isOpen();
        return sent && !waits && !isRead();
    }

    private boolean isRead() {
        return body.isOpen() && body.isFinished()
                || getContentLengthLong() >= 0 && body.count() >= getContentLengthLong();
    }

    private void discard() throws IOException, InterruptedException {
        byte[] buffer = new byte[65_536];
        long begun = System.nanoTime();
        long heard = begun;
        long read = 0;
        while (!isRead() && read < MOST && heard - begun < LONGEST && System.nanoTime() - heard < QUIET) {
            int ready = body.available();
            if (ready > 0) {
                read += Math.max(0, body.read(buffer, 0, Math.min(ready, buffer.length)));
                heard = System.nanoTime();
            } else {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
