package anjuan.liaison;

/** Who takes clues of other crimes. */
public enum ClueReceiver {
    /** 监察机关 */
    SUPERVISION_COMMISSION,
    /** 检察机关 */
    PROCURATORATE,
    /** 公安机关 */
    POLICE,
    /** 扫黑除恶专门办事机构; its name and place are local. */
    SPECIAL_OFFICE
}
