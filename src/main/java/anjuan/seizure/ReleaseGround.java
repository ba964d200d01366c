package anjuan.seizure;

/**
 * When a seizure has to be released; that its time is up is found by the system, that the head did not confirm it by the head.
 *
 * @legal 市场监督管理行政处罚程序规定 第四十二条；行政强制法 第二十八条
 */
enum ReleaseGround {
    NO_BREACH,
    NOT_LINKED,
    DECIDED,
    TIME_UP,
    NOT_NEEDED
}
