package anjuan.referral;

import anjuan.referral.Referral.State;
import anjuan.referral.ReferralEvent.Kind;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** 公安机关答复 (F08 to F10): they ask for more, pass it on, open a case or refuse to. */
@Component
class PoliceAnswered extends OrganAnswerPage {

    PoliceAnswered(OrganAnswers answers) {
        super(
                answers,
                State.RECEIVED,
                EnumSet.of(Kind.MORE_ASKED, Kind.PASSED_ON, Kind.POLICE_FILED, Kind.POLICE_REFUSED),
                List.of("F10"));
    }

    @Override
    public String legalBasis() {
        return "行政执法机关移送涉嫌犯罪案件的规定 第七条、第八条；公安机关办理刑事案件程序规定 第一百七十五条、第一百八十条";
    }
}
