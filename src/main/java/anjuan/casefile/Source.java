package anjuan.casefile;

/**
 * Where a clue came from.
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
    OTHER_BUREAU
}
