package cl.minka.itests.scenario.collect;

import com.burgstaller.okhttp.AuthenticationCacheInterceptor;
import com.burgstaller.okhttp.CachingAuthenticatorDecorator;
import com.burgstaller.okhttp.DispatchingAuthenticator;
import com.burgstaller.okhttp.basic.BasicAuthenticator;
import com.burgstaller.okhttp.digest.CachingAuthenticator;
import com.burgstaller.okhttp.digest.Credentials;
import com.burgstaller.okhttp.digest.DigestAuthenticator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * A telephone with ODK Collect, as far as its requests go: the libraries that Collect 2024 carries (OkHttp 4, okhttp-digest 3), its headers,
 * the order of its requests and its way of splitting what is long ({@code OkHttpConnection} of getodk/collect).
 */
public final class Phone {
    /** What Collect calls a telephone in {@code deviceID}. */
    public static final String DEVICE = "collect:Pr0b4d0rD3M1nk4";

    private static final String AGENT =
            "org.odk.collect.android/v2024.3.5 Dalvik/2.1.0 (Linux; U; Android 8.1.0; Moto E5)";

    private final OkHttpClient client;
    private final String server;
    private final List<String> schemes = new CopyOnWriteArrayList<>();

    private Phone(String server, DispatchingAuthenticator authenticator) {
        Map<String, CachingAuthenticator> known = new ConcurrentHashMap<>();
        this.server = server;
        this.client = new OkHttpClient.Builder()
                .followRedirects(true)
                .authenticator(new CachingAuthenticatorDecorator(authenticator, known))
                .addInterceptor(new AuthenticationCacheInterceptor(known))
                .addNetworkInterceptor(this::note)
                .build();
    }

    /** As Collect is over plain HTTP: it knows Digest only. */
    public static Phone digest(String server, String name, String secret) {
        DigestAuthenticator digest = new DigestAuthenticator(new Credentials(name, secret));
        return new Phone(
                server,
                new DispatchingAuthenticator.Builder().with("digest", digest).build());
    }

    /** For servers that offer Basic only: Collect takes Digest where it is offered. */
    public static Phone basic(String server, String name, String secret) {
        BasicAuthenticator basic = new BasicAuthenticator(new Credentials(name, secret));
        return new Phone(
                server,
                new DispatchingAuthenticator.Builder().with("basic", basic).build());
    }

    /** How each request of this telephone said who it is; empty where it did not. */
    public List<String> schemes() {
        return List.copyOf(schemes);
    }

    /** @param place below the server's URL, or an absolute URL */
    public Got get(String place) {
        return sent(request(place).get());
    }

    /** Asks where instances go and how long a post may be. */
    public Got head(String place) {
        return sent(request(place).head());
    }

    /** An instance with its files, in as many posts as Collect makes of them; the answers in their order. */
    public List<Got> send(String place, String instance, List<Picture> files, long longest) {
        List<Got> answers = new ArrayList<>();
        int index = 0;
        do {
            MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
            form.addPart(part(
                    "xml_submission_file",
                    "encuesta_2027-04-02.xml",
                    "text/xml",
                    instance.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            long length = instance.length();
            boolean full = false;
            while (index < files.size() && !full) {
                Picture file = files.get(index++);
                form.addPart(part(file.name(), file.name(), file.type(), file.bytes()));
                length += file.bytes().length;
                full = index < files.size() && length + files.get(index).bytes().length > longest;
            }
            if (full) {
                form.addFormDataPart("*isIncomplete*", "yes");
            }
            answers.add(sent(request(place).post(form.build())));
        } while (index < files.size() && answers.get(answers.size() - 1).isTaken());
        return answers;
    }

    private static MultipartBody.Part part(String field, String name, String type, byte[] bytes) {
        return MultipartBody.Part.createFormData(field, name, RequestBody.create(bytes, MediaType.parse(type)));
    }

    private Request.Builder request(String place) {
        return new Request.Builder().url(place.startsWith("http") ? place : server + place);
    }

    private Got sent(Request.Builder request) {
        Request whole = request.header("User-Agent", AGENT)
                .header("X-OpenRosa-Version", "1.0")
                .header("Date", date())
                .build();
        try (Response response = client.newCall(whole).execute()) {
            return new Got(response.code(), response.headers(), response.body().bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(whole.method() + " " + whole.url(), e);
        }
    }

    /** With hours up to twelve: that is what Collect writes. */
    private static String date() {
        SimpleDateFormat format = new SimpleDateFormat("E, dd MMM yyyy hh:mm:ss zz", Locale.US);
        format.setTimeZone(TimeZone.getTimeZone("GMT"));
        return format.format(new Date());
    }

    private Response note(Interceptor.Chain chain) throws IOException {
        String header = chain.request().header("Authorization");
        schemes.add(header == null ? "" : header.substring(0, header.indexOf(' ')));
        return chain.proceed(chain.request());
    }

    /** A file that belongs to an instance. */
    public record Picture(String name, String type, byte[] bytes) {}
}
