package anjuan.officer;

import org.jspecify.annotations.Nullable;

/**
 * A bureau in the tree of bureaus.
 *
 * @param path the ids from the root down, each followed by a slash, so that a prefix is a whole branch
 * @param code the letters that case numbers begin with
 * @param shortName 行政区划简称, the place in document numbers
 */
public record Bureau(
        String id, @Nullable String parentId, String path, String code, String name, String shortName, Level level) {

    public enum Level {
        NATIONAL,
        PROVINCE,
        CITY,
        COUNTY
    }
}
