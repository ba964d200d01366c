package anjuan.recusal;

import anjuan.officer.Officer;
import anjuan.officer.Post;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As what somebody takes part in a case; whoever is of the bureau has it from his posts, the weightiest first. */
public enum Capacity {
    CHIEF(Post.CHIEF, Level.LEADERS_MEETING),
    HEAD(Post.HEAD, Level.CHIEF),
    UNIT_HEAD(Post.UNIT_HEAD, Level.HEAD),
    REVIEWER(Post.REVIEWER, Level.HEAD),
    OFFICER(Post.OFFICER, Level.HEAD),
    CLERK(Post.CLERK, Level.HEAD),
    ARCHIVIST(Post.ARCHIVIST, Level.HEAD),
    /** 记录人 */
    RECORDER(null, Level.HEAD),
    /** 翻译人员 */
    INTERPRETER(null, Level.HEAD),
    /** 鉴定人员 */
    APPRAISER(null, Level.HEAD),
    /** Anybody else who takes part. */
    OTHER(null, Level.HEAD);

    private final @Nullable Post post;
    private final Level level;

    Capacity(@Nullable Post post, Level level) {
        this.post = post;
        this.level = level;
    }

    static Capacity of(Officer officer) {
        return Arrays.stream(values())
                .filter(one -> one.post != null && officer.holds(one.post))
                .findFirst()
                .orElse(OTHER);
    }

    /** Those of persons who have no account, in their order. */
    static List<Capacity> ofOutsiders() {
        return Arrays.stream(values()).filter(one -> one.post == null).toList();
    }

    Level level() {
        return level;
    }
}
