package anjuan.suspension;

import anjuan.casefile.Party;

/**
 * Why an investigation ends without a result (A46): in each case there is no successor to the respondent's rights and duties.
 *
 * @legal 市场监督管理行政处罚程序规定 第四十七条
 */
public enum TerminationGround {
    PERSON_DEAD(Party.Kind.PERSON),
    /** 法人或者其他组织终止 */
    BODY_ENDED(Party.Kind.ENTITY);

    private final Party.Kind kind;

    TerminationGround(Party.Kind kind) {
        this.kind = kind;
    }

    /** Whether it can be said of a party; of one that is unknown, either can. */
    boolean isOf(Party party) {
        return party.kind() == kind || party.kind() == Party.Kind.UNKNOWN;
    }
}
