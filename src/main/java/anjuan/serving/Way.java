package anjuan.serving;

/**
 * Ways of service (A87).
 *
 * @legal 市场监督管理行政处罚程序规定 第八十二条
 */
public enum Way {
    IN_PERSON,
    /** 留置送达, with witnesses or on video. */
    LEFT,
    /** With signed consent, on the day of arrival in the system. */
    ELECTRONIC,
    POST,
    OTHER_BUREAU,
    /** 公告送达: thirty calendar days after the posting. */
    PUBLIC_NOTICE
}
