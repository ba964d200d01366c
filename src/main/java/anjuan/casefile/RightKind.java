package anjuan.casefile;

/** The kind of right, or of rule, that a case is about. */
public enum RightKind {
    TRADEMARK,
    PATENT,
    GEOGRAPHICAL_INDICATION,
    SPECIAL_MARK,
    OLYMPIC_MARK,
    PATENT_MARKING,
    IP_AGENCY,
    TRADEMARK_FILING
}
