package anjuan.replay;

import java.util.List;
import java.util.Optional;

/** The acts of the investigation, in the order of their days, before it is concluded. */
record Acts(List<Scene> scenes) {

    static final String ACT = "investigativeActTaken";

    Optional<Scene> next(Moment moment) {
        int done = moment.standing().count(ACT);
        return moment.task().equals("investigate") && done < scenes.size()
                ? Optional.of(scenes.get(done))
                : Optional.empty();
    }
}
