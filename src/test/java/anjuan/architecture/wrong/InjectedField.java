package anjuan.architecture.wrong;

import anjuan.officer.Organisation;
import org.springframework.beans.factory.annotation.Autowired;

class InjectedField {

    @Autowired
    private Organisation organisation;
}
