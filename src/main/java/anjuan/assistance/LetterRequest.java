package anjuan.assistance;

/** What a letter of police, procuratorate or court asks for (H01, Q16). */
public enum LetterRequest {
    /** 专业支持 */
    SUPPORT,
    /** 出具认定意见 */
    OPINION,
    /** 协助销毁物品 */
    DESTRUCTION,
    /** 调取材料 */
    MATERIAL,
    /** 告知办理情况 */
    PROGRESS,
    OTHER
}
