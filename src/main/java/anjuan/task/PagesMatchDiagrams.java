package anjuan.task;

import anjuan.engine.Diagrams;
import java.util.ArrayList;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Stops the start when a user task of a diagram has no page, or asks somebody else than its page. */
@Component
class PagesMatchDiagrams implements SmartInitializingSingleton {

    private final Diagrams diagrams;
    private final Desk desk;

    PagesMatchDiagrams(Diagrams diagrams, Desk desk) {
        this.diagrams = diagrams;
        this.desk = desk;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var wrong = new ArrayList<String>();
        var roles = desk.roles();
        diagrams.userTasks().forEach((id, role) -> {
            var offered = roles.get(id);
            if (offered == null) {
                wrong.add(id + " has no page: add a TaskPage with this bean name");
            } else if (!offered.name().equals(role)) {
                wrong.add(id + " asks " + role + " in the diagram, " + offered + " in its page");
            }
        });
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("diagrams and pages do not agree: " + wrong);
        }
    }
}
