package anjuan.serving;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Work;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A message about a paper that waits to be served on a party. */
abstract class OnUnserved<F extends Record> implements TaskPage<F> {

    // the file stands where the party stands that is least advanced; an order may be served before and behind that
    private static final Set<Stage> OPEN = EnumSet.range(Stage.INVESTIGATING, Stage.CLOSING);

    final Serving serving;
    private final Matters matters;

    OnUnserved(Serving serving, Matters matters) {
        this.serving = serving;
        this.matters = matters;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第八十二条";
    }

    @Override
    public Set<Stage> openIn() {
        return OPEN;
    }

    @Override
    public Set<Matter.Kind> ofMatters() {
        return Set.of(Matter.Kind.PARTY, Matter.Kind.CORRECTION);
    }

    @Override
    public boolean isListedOn(Matter matter) {
        return serving.waiting(matter).isPresent();
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = new HashMap<String, Object>();
        serving.waiting(matter).ifPresent(paper -> {
            facts.put("paper", paper);
            facts.putAll(serving.facts(paper));
        });
        return facts;
    }

    /** Nothing is done about a paper before it was made. */
    Optional<Refusal> tooEarly(Work work) {
        var made = matters.find(work.matter()).orElseThrow().lastActOn();
        return work.occurredOn().isBefore(made)
                ? Optional.of(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), made))
                : Optional.empty();
    }
}
