package anjuan.casefile;

/**
 * Where a file stands on its way from clue to archive.
 *
 * @legal 市场监督管理行政处罚程序规定 第十八条至第七十八条
 */
public enum Stage {
    CLUE,
    VERIFYING,
    FILING,
    NOT_FILED,
    TRANSFERRED_OUT,
    INVESTIGATING,
    REVIEWING,
    PROPOSING,
    NOTIFYING,
    DECIDING,
    SERVING,
    PERFORMING,
    CLOSING,
    CLOSED,
    ARCHIVED,
    /** 请示办理中: a file of an upper bureau on the question of a lower one. */
    ADVISING,
    ADVISED,
    /** 督办指导中: a file of an upper bureau on what it asks of a case of a lower one. */
    GUIDING,
    GUIDED;

    /** Whether nothing more is to be done on the file. */
    public boolean isEnded() {
        return this == NOT_FILED || this == TRANSFERRED_OUT || this == ARCHIVED || this == ADVISED || this == GUIDED;
    }

    /** Whether it is not a case, but a file of a bureau above on one of a bureau below. */
    public boolean isOfBureauAbove() {
        return ordinal() >= ADVISING.ordinal();
    }

    /** Whether the file is still a clue, that is, no decision to file has been taken. */
    public boolean isClue() {
        return ordinal() <= FILING.ordinal();
    }
}
