package anjuan.officer;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * A person who acts.
 *
 * @param certificateUntil the last day on which the enforcement certificate is valid, included
 * @param legallyQualified whether the legal professional qualification is held, asked of first-time legal reviewers
 */
public record Officer(
        String id,
        String username,
        String name,
        String bureauId,
        String unitId,
        Set<Post> posts,
        @Nullable String certificateNo,
        @Nullable LocalDate certificateUntil,
        boolean legallyQualified) {

    public Officer {
        posts = Set.copyOf(posts);
    }

    public boolean holds(Post post) {
        return posts.contains(post);
    }

    /** @throws AccessDeniedException for who does not hold the post */
    public void require(Post post) {
        if (!holds(post)) {
            throw new AccessDeniedException("only for the post " + post);
        }
    }

    /**
     * Whether the enforcement certificate is valid on a day, its last day included.
     *
     * @legal 行政处罚法 第四十二条
     */
    public boolean isCertifiedOn(LocalDate day) {
        return certificateNo != null && certificateUntil != null && !day.isAfter(certificateUntil);
    }
}
