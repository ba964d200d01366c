package anjuan.casefile;

import org.jspecify.annotations.Nullable;

/** Somebody a case is about or came from. */
public record Party(
        Role role,
        Kind kind,
        String name,
        @Nullable String identityCode,
        @Nullable String address,
        @Nullable String phone) {

    public enum Role {
        COMPLAINANT,
        RESPONDENT,
        RIGHT_HOLDER,
        THIRD_PARTY
    }

    public enum Kind {
        PERSON,
        ENTITY,
        UNKNOWN
    }

    /** Shown to those who need not know who complained: the name is kept back. */
    public Party masked() {
        return new Party(role, kind, "＊＊＊", null, null, null);
    }
}
