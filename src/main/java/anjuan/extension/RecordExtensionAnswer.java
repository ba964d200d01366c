package anjuan.extension;

import anjuan.access.Role;
import anjuan.deadline.Approver;
import org.springframework.stereotype.Component;

/** 登记上级批复: the upper department has answered whether the limit is extended. */
@Component
class RecordExtensionAnswer extends DecisionOnPaper {

    RecordExtensionAnswer(ExtensionRequests requests) {
        super(requests, Approver.UPPER_DEPARTMENT);
    }

    @Override
    public Role role() {
        return Role.UNIT_HEAD;
    }

    @Override
    public String legalBasis() {
        return "专利纠纷行政裁决和调解办法 第三十七条";
    }
}
