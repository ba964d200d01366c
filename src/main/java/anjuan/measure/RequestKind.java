package anjuan.measure;

/** What the officers ask the head for while a measure lasts. */
public enum RequestKind {
    /** 解除 */
    RELEASE,
    /** 延长期限 */
    EXTENSION,
    /** 先行处置 */
    EARLY_DISPOSAL,
    /** 随案移送 */
    HAND_OVER,
    /** 公告期满无人领取的处理 */
    UNCLAIMED;

    /** What is asked about: goods under the measure, or such as were released and could not be given back. */
    public Fate from() {
        return this == UNCLAIMED ? Fate.RELEASED : Fate.HELD;
    }

    /** What becomes of them when it is granted; an extension leaves them where they are. */
    public Fate to() {
        return switch (this) {
            case EXTENSION -> Fate.HELD;
            case RELEASE -> Fate.RELEASED;
            case HAND_OVER -> Fate.HANDED_OVER;
            case EARLY_DISPOSAL, UNCLAIMED -> Fate.TO_DISPOSE;
        };
    }
}
