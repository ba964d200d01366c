package anjuan.extension;

import anjuan.access.Role;
import anjuan.deadline.Approver;
import org.springframework.stereotype.Component;

/** 登记集体讨论结果: the leaders' meeting has decided how long the case may still take. */
@Component
class RecordExtensionMeeting extends DecisionOnPaper {

    RecordExtensionMeeting(ExtensionRequests requests) {
        super(requests, Approver.LEADERS_MEETING);
    }

    @Override
    public Role role() {
        return Role.CHIEF;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第六十四条";
    }
}
