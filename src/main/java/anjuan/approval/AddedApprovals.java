package anjuan.approval;

import anjuan.access.Role;
import anjuan.document.CaseFields;
import anjuan.document.Papers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The approvals that an administrator may draw into a process, one for each post that approves; a bean is named as its task. */
@Configuration
class AddedApprovals {

    private final Papers papers;
    private final CaseFields caseFields;

    AddedApprovals(Papers papers, CaseFields caseFields) {
        this.papers = papers;
        this.caseFields = caseFields;
    }

    @Bean
    AddedApproval addedApprovalByUnitHead() {
        return by(Role.UNIT_HEAD);
    }

    @Bean
    AddedApproval addedApprovalByReviewer() {
        return by(Role.REVIEWER);
    }

    @Bean
    AddedApproval addedApprovalByHead() {
        return by(Role.HEAD);
    }

    @Bean
    AddedApproval addedApprovalByChief() {
        return by(Role.CHIEF);
    }

    private AddedApproval by(Role role) {
        return new AddedApproval(role, papers, caseFields);
    }
}
