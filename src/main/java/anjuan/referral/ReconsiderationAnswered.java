package anjuan.referral;

import anjuan.referral.Referral.State;
import anjuan.referral.ReferralEvent.Kind;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** 复议已答复 (F13): the police open a case now, or uphold their refusal. */
@Component
class ReconsiderationAnswered extends OrganAnswerPage {

    ReconsiderationAnswered(OrganAnswers answers) {
        super(answers, State.RECONSIDERING, EnumSet.of(Kind.POLICE_FILED, Kind.UPHELD), List.of("F13"));
    }

    @Override
    public String legalBasis() {
        return "行政执法机关移送涉嫌犯罪案件的规定 第九条；公安机关办理刑事案件程序规定 第一百八十一条";
    }
}
