package anjuan.publicity;

/**
 * How long a penalty is published (A91).
 *
 * @legal 市场监督管理行政处罚信息公示规定 第十三条至第十六条；市场监督管理信用修复管理办法 第七条至第九条
 */
public enum Tier {
    /** 通报批评或者较低数额罚款: ends by itself. */
    MINOR("X17.minor", "X17.minor"),
    /** 一般 */
    GENERAL("X17", "X17.apply"),
    /** 责令停产停业、限制从业、吊销等 */
    GRAVE("X17.grave", "X17.graveapply");

    private final String limit;
    private final String earliest;

    Tier(String limit, String earliest) {
        this.limit = limit;
        this.earliest = earliest;
    }

    /** The limit after which it ends. */
    String limit() {
        return limit;
    }

    /** The limit after which it may end on request; the same where a request changes nothing. */
    String earliest() {
        return earliest;
    }

    boolean mayEndOnRequest() {
        return !limit.equals(earliest);
    }
}
