package anjuan.referral;

import anjuan.referral.Referral.State;
import anjuan.referral.ReferralEvent.Kind;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** 刑事结果已知 (F17): what the criminal procedure came to, on which it depends whether a fine can still be imposed. */
@Component
class CriminalOutcomeCame extends OrganAnswerPage {

    CriminalOutcomeCame(OrganAnswers answers) {
        super(
                answers,
                State.AWAITED,
                EnumSet.of(Kind.JUDGED_WITH_FINE, Kind.JUDGED_WITHOUT_FINE, Kind.NOT_PROSECUTED, Kind.DROPPED),
                List.of());
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第二十七条、第三十五条；行政执法机关移送涉嫌犯罪案件的规定 第十一条";
    }
}
