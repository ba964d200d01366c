package anjuan.seizure;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;

/**
 * A public notice to an owner who is not known.
 *
 * @legal 市场监督管理行政处罚程序规定 第四十一条、第四十二条、第八十二条
 */
public record OwnerNotice(
        CaseNumber caseNumber, String matter, int seq, Purpose purpose, String medium, LocalDate publishedOn) {

    /** What the owner is called for. */
    public enum Purpose {
        /** 先行处置 */
        EARLY_DISPOSAL,
        /** 领取 */
        CLAIM
    }
}
