package anjuan.referral;

import anjuan.referral.Referral.State;
import anjuan.referral.ReferralEvent.Kind;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** 检察机关答复 (F15): it demands the reasons, orders the police to file or declines; or the police file. */
@Component
class SupervisionAnswered extends OrganAnswerPage {

    SupervisionAnswered(OrganAnswers answers) {
        super(
                answers,
                State.SUPERVISING,
                EnumSet.of(Kind.REASONS_DEMANDED, Kind.FILING_ORDERED, Kind.POLICE_FILED, Kind.NOT_SUPERVISED),
                List.of("F15", "F15.file"));
    }

    @Override
    public String legalBasis() {
        return "公安机关办理刑事案件程序规定 第一百八十二条；行政执法机关移送涉嫌犯罪案件的规定 第九条";
    }
}
