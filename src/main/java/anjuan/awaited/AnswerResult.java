package anjuan.awaited;

/** What became of a paper that asked for something. */
public enum AnswerResult {
    /** 已答复 */
    ANSWERED,
    /** 未答复，催告并另定日期 */
    REMINDED,
    /** 未答复，不再等待 */
    GIVEN_UP
}
