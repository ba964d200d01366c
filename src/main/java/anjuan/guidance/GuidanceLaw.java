package anjuan.guidance;

/** The provisions that each kind of guidance rests on; the law names none for supervision by listing and for guidance. */
final class GuidanceLaw {

    static final String OVERSIGHT = "市场监督管理执法监督规定";

    private GuidanceLaw() {}

    static String of(GuidanceKind kind) {
        return switch (kind) {
            case SUPERVISION, OPINION -> OVERSIGHT;
            case PAPERS -> OVERSIGHT + " 第十七条";
            case CORRECTION -> OVERSIGHT + " 第十八条、第十九条";
            case DESIGNATION, TAKE_OVER -> "市场监督管理行政处罚程序规定 第十五条";
        };
    }
}
