package anjuan.assistance;

/** Letters that come in from other bodies and want an answer (P24). */
public enum LetterKind {
    /** 协助调查函 */
    HELP,
    /** 公安机关来函 */
    POLICE,
    /** 检察机关来函 */
    PROCURATORATE,
    /** 人民法院来函 */
    COURT,
    /** 上级交办、督办函 */
    SUPERIOR,
    /** 其他来函 */
    OTHER;

    /** Whether it comes from a court, a procuratorate or the police, so that the legal section keeps an eye on it (Q16). */
    public boolean isJudicial() {
        return this == POLICE || this == PROCURATORATE || this == COURT;
    }
}
