package anjuan.casefile;

/**
 * Where a file came from.
 *
 * @legal 市场监督管理行政处罚程序规定 第十八条
 */
public enum Source {
    COMPLAINT,
    REPORT,
    INSPECTION,
    TRANSFER,
    SUPERIOR,
    RIGHTS_HOLDER,
    POLICE,
    PROCURATORATE,
    OTHER_BUREAU,
    /** 下级请示: not the source of a clue, but of the file of an upper bureau on a question of a lower one. */
    REQUEST,
    /** 对下督办指导: the file of an upper bureau on what it asks of a case of a lower one. */
    GUIDANCE;

    /** Whether it comes from the criminal course, of which it is disputed whether its time counts (G04). */
    public boolean isOfCriminalCourse() {
        return this == POLICE || this == PROCURATORATE;
    }

    /** Whether a clue may come from it. */
    public boolean isOfClue() {
        return this != REQUEST && this != GUIDANCE;
    }
}
