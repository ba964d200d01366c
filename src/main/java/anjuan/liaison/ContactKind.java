package anjuan.liaison;

/** What a bureau does together with police, procuratorate or court about a case, short of handing it over. */
public enum ContactKind {
    /** 立案前商请公安机关协助 */
    HELP_BEFORE_FILING,
    /** 联合执法行动 */
    JOINT_ACTION,
    /** 案件咨询、提前介入 (H03) */
    CONSULTATION,
    /** 联席会议 (H03) */
    JOINT_MEETING,
    /** 联合挂牌督办 (H04) */
    JOINT_SUPERVISION,
    /** 涉案物品在公安机关 */
    GOODS_WITH_POLICE
}
