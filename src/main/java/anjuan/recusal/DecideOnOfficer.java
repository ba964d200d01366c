package anjuan.recusal;

import anjuan.access.Role;
import org.springframework.stereotype.Component;

/** 决定人员回避: the head decides on everybody who is no leader. */
@Component
class DecideOnOfficer extends RecusalDecision {

    DecideOnOfficer(RecusalRequests requests) {
        super(requests, Level.HEAD);
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }
}
