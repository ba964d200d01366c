package anjuan.recusal;

import anjuan.access.Role;
import org.springframework.stereotype.Component;

/** 决定负责人回避: the chief decides on the other leaders. */
@Component
class DecideOnLeader extends RecusalDecision {

    DecideOnLeader(RecusalRequests requests) {
        super(requests, Level.CHIEF);
    }

    @Override
    public Role role() {
        return Role.CHIEF;
    }
}
