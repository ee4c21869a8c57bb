package cl.minka.kernel.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that one person is told.
 *
 * <p>The key is its kind, by which people choose how they are told, and finds its words in the message files of the
 * domain: {@code <key>.title} (one line, the subject) and {@code <key>.detail}, with arguments as {@code {name}}. Made
 * with {@link #to} and the methods that add to it.
 *
 * @param key such as {@code contest.notice.submitted}, at most 100 characters
 * @param account id of the account of who is told; 0 when it goes to an address
 * @param arguments values for the words; instants and dates in ISO 8601, codes as the words for them under {@code <key>.<argument>.<code>.title}, where there are some; {@value #LANGUAGE} is the language of who has no account
 * @param resource path below the API's base of what it is about, or empty
 * @param organization whose matter it is ({@code amuch} or a CUT code), or empty
 * @param calendar a date that goes with it, as an attachment of the mail
 * @param address of who has no account, or empty; kept until the mail is sent or given up, and never longer
 * @param once of notices with the same value only the first is kept; at most 200 characters
 */
public record Notice(
        String key,
        long account,
        Map<String, String> arguments,
        String resource,
        String organization,
        Optional<String> once,
        Optional<CalendarEntry> calendar,
        Optional<String> address) {
    /** Name of the argument that {@link #in} gives. */
    public static final String LANGUAGE = "language";

    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_ONCE = 200;
    private static final int LONGEST_ADDRESS = 300;

    public Notice {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("key " + key);
        }
        arguments = Map.copyOf(arguments);
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(organization, "organization");
        if (once.filter(value -> value.isEmpty() || value.length() > LONGEST_ONCE)
                .isPresent()) {
            throw new IllegalArgumentException("once " + once);
        }
        if (address.isPresent() && account != 0) {
            throw new IllegalArgumentException("an account and an address");
        }
        if (address.filter(value -> value.isBlank() || value.length() > LONGEST_ADDRESS)
                .isPresent()) {
            throw new IllegalArgumentException("address");
        }
    }

    /** A notice without a date. */
    public Notice(
            String key,
            long account,
            Map<String, String> arguments,
            String resource,
            String organization,
            Optional<String> once) {
        this(key, account, arguments, resource, organization, once, Optional.empty(), Optional.empty());
    }

    public static Notice to(long account, String key) {
        return new Notice(key, account, Map.of(), "", "", Optional.empty());
    }

    /**
     * To somebody without an account, who asked for it: mailed at once, in Spanish unless {@link #in} says otherwise, and nowhere else to be read. Of
     * kinds that are not mandatory nothing goes to who refused them.
     *
     * @param address a mail address
     */
    public static Notice toAddress(String address, String key) {
        return new Notice(key, 0, Map.of(), "", "", Optional.empty(), Optional.empty(), Optional.of(address));
    }

    public Notice with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(arguments);
        more.put(name, value);
        return new Notice(key, account, more, resource, organization, once, calendar, address);
    }

    /** The words show it as date and time in Chile. */
    public Notice with(String name, Instant value) {
        return with(name, value.toString());
    }

    /** The words show it as a date. */
    public Notice with(String name, LocalDate value) {
        return with(name, value.toString());
    }

    /**
     * In the language of who has no account; who has one chose it for all notices.
     *
     * @param language {@code es} or {@code en}
     */
    public Notice in(String language) {
        if (!language.equals("es") && !language.equals("en")) {
            throw new IllegalArgumentException("language " + language);
        }
        return with(LANGUAGE, language);
    }

    public Notice about(String newResource, String newOrganization) {
        return new Notice(key, account, arguments, newResource, newOrganization, once, calendar, address);
    }

    /** Never twice: what consumers of events say, who may be given the same event again. */
    public Notice once(String value) {
        return new Notice(key, account, arguments, resource, organization, Optional.of(value), calendar, address);
    }

    /** The date goes with it as a calendar attachment. */
    public Notice at(CalendarEntry entry) {
        return new Notice(key, account, arguments, resource, organization, once, Optional.of(entry), address);
    }

    /** Leaves address and arguments out. */
    @Override
    public String toString() {
        return "Notice[" + key + " " + resource + "]";
    }
}
