package anjuan.preservation;

/**
 * What the officers do with preserved goods; conversion into a seizure is asked on the page of the seizure.
 *
 * @legal 市场监督管理行政处罚程序规定 第三十五条
 */
enum Handling {
    /** 采取记录、复制、拍照、录像等保全措施后退还 */
    COPY_AND_RETURN,
    /** 送交检测、检验、检疫、鉴定 */
    SEND_FOR_TESTING,
    /** 决定没收 */
    CONFISCATE,
    /** 解除 */
    RELEASE;

    /** Whether the goods go back, which the head approves. */
    boolean isRelease() {
        return this == COPY_AND_RETURN || this == RELEASE;
    }
}
