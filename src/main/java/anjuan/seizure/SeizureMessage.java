package anjuan.seizure;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import anjuan.task.TaskPage;
import java.util.Map;
import java.util.Set;

/** What officers tell of a seizure that lasts; the page of the measures leads to it. */
abstract class SeizureMessage<F extends Record> implements TaskPage<F> {

    private final MeasureViews views;

    SeizureMessage(MeasureViews views) {
        this.views = views;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public Set<Stage> openIn() {
        return Measures.UNTIL_ARCHIVED;
    }

    @Override
    public Matter.Kind ofMatter() {
        return Matter.Kind.SEIZURE;
    }

    @Override
    public boolean isListed() {
        return false;
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return views.facts(matter);
    }
}
