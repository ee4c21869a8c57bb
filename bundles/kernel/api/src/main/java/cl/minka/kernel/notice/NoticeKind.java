package cl.minka.kernel.notice;

/**
 * A kind of notice; {@code <key>.kind.title} is its name for people.
 *
 * @param key the {@link Notice#key()}
 * @param mandatory whether it can not be refused, only gathered in the daily digest
 */
public record NoticeKind(String key, boolean mandatory) {}
