package anjuan.review;

/** Who reviews: 案件审核 (A51) or 法制审核 (A50). */
public enum ReviewKind {
    CASE_REVIEW,
    LEGAL_REVIEW
}
