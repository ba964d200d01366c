package anjuan.correction;

import anjuan.document.NumberKind;
import anjuan.document.PaperKind;

/** What a party is ordered to do. */
public enum CorrectionKind {
    /** 责令改正 */
    CORRECTION(PaperKind.CORRECTION_ORDER, NumberKind.CORRECTION_ORDER),
    /** 责令退还多收的款项 */
    REFUND(PaperKind.REFUND_ORDER, NumberKind.REFUND_ORDER);

    private final PaperKind paper;
    private final NumberKind numbers;

    CorrectionKind(PaperKind paper, NumberKind numbers) {
        this.paper = paper;
        this.numbers = numbers;
    }

    PaperKind paper() {
        return paper;
    }

    NumberKind numbers() {
        return numbers;
    }
}
