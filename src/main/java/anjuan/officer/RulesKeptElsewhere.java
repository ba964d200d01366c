package anjuan.officer;

import org.springframework.security.access.AccessDeniedException;

/** An administrator of a bureau that does not keep the rules of the installation was about to change them. */
public class RulesKeptElsewhere extends AccessDeniedException {

    /** The stable code of the refusal. */
    public static final String CODE = "RULES_KEPT_ELSEWHERE";

    private static final long serialVersionUID = 1L;

    private final String keeper;

    RulesKeptElsewhere(Bureau keeper) {
        super("the rules are kept by " + keeper.id());
        this.keeper = keeper.name();
    }

    /** The name of the bureau that keeps them. */
    public String keeper() {
        return keeper;
    }
}
