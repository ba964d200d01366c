package anjuan.filing;

/**
 * Why a verified clue does not become a case (A03b, A04).
 *
 * @legal 市场监督管理行政处罚程序规定 第二十条；行政处罚法 第三十六条
 */
public enum NotFilingGround {
    MINOR_AND_CORRECTED,
    FIRST_AND_LIGHT,
    NO_FAULT,
    TIME_BARRED,
    NO_BREACH,
    OTHER_LEGAL_GROUND
}
