package anjuan.access;

import anjuan.officer.Post;

/** What a person is on a case: a post at its bureau or unit, or one of the officers named on it. */
public enum Role {
    CLERK(Post.CLERK),
    UNIT_HEAD(Post.UNIT_HEAD),
    /** 办案人员 of this case, also while it is a clue. */
    HANDLER(Post.OFFICER),
    REVIEWER(Post.REVIEWER),
    /** 听证主持人 of one party's hearing, named from those who review. */
    HOST(Post.REVIEWER),
    HEAD(Post.HEAD),
    /** 主要负责人, who enters what the leaders' meeting decided. */
    CHIEF(Post.CHIEF),
    ARCHIVIST(Post.ARCHIVIST),
    /** 上级部门负责人: a head of a bureau above the one that has the case. */
    SUPERIOR(Post.HEAD);

    private final Post post;

    Role(Post post) {
        this.post = post;
    }

    /** The post that a person must hold to have this role. */
    public Post post() {
        return post;
    }
}
