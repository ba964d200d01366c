package anjuan.evidence;

/**
 * The eight kinds of evidence (A20).
 *
 * @legal 行政处罚法 第四十六条；市场监督管理行政处罚程序规定 第二十三条
 */
public enum EvidenceKind {
    DOCUMENT,
    OBJECT,
    AUDIO_VIDEO,
    ELECTRONIC_DATA,
    WITNESS,
    PARTY_STATEMENT,
    EXPERT_OPINION,
    ON_SITE_RECORD
}
