package anjuan.supervision;

import anjuan.access.Access;
import anjuan.deadline.WarningStage;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads which limits run out or have run out, for those who answer for them; only of cases that the asker may see. */
@Service
public class Supervision {

    private final SupervisionMapper mapper;
    private final Access access;

    Supervision(SupervisionMapper mapper, Access access) {
        this.mapper = mapper;
        this.access = access;
    }

    /**
     * The running clocks of which a person has been warned: an officer of the own cases, a unit head of the unit's, a
     * head of the bureau's, each from the own stage on.
     */
    public ClockPage warned(Officer officer, @Nullable ClockPosition after, int size) {
        Set<WarningStage> stages = stagesOf(officer);
        return stages.isEmpty()
                ? ClockPage.of(List.of(), size)
                : ClockPage.of(mapper.warned(access.viewer(officer), stages, after, size + 1), size);
    }

    private static Set<WarningStage> stagesOf(Officer officer) {
        var stages = EnumSet.noneOf(WarningStage.class);
        if (officer.holds(Post.OFFICER)) {
            stages.add(WarningStage.OFFICER);
        }
        if (officer.holds(Post.UNIT_HEAD)) {
            stages.add(WarningStage.UNIT_HEAD);
        }
        if (officer.holds(Post.HEAD) || officer.holds(Post.CHIEF)) {
            stages.add(WarningStage.HEAD);
        }
        return stages;
    }
}
