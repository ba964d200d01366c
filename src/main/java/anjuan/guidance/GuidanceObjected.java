package anjuan.guidance;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.escalation.Informants;
import anjuan.guidance.Guidance.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 提出异议 (X42): the head of the bureau below objects to a decision to correct, once, in time and before it is reported. */
@Component
class GuidanceObjected implements TaskPage<GuidanceObjected.Form> {

    record Form(@NotBlank @Size(max = 4000) String objection) {}

    private static final Set<Stage> OPEN = Arrays.stream(Stage.values())
            .filter(stage -> stage != Stage.ARCHIVED && !stage.isOfBureauAbove())
            .collect(Collectors.toUnmodifiableSet());

    private final Guidances guidances;
    private final GuidanceMapper mapper;
    private final GuidancePapers papers;
    private final Deadlines deadlines;
    private final Informants informants;

    GuidanceObjected(
            Guidances guidances,
            GuidanceMapper mapper,
            GuidancePapers papers,
            Deadlines deadlines,
            Informants informants) {
        this.guidances = guidances;
        this.mapper = mapper;
        this.papers = papers;
        this.deadlines = deadlines;
        this.informants = informants;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return GuidanceLaw.OVERSIGHT + " 第十九条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Matter.Kind ofMatter() {
        return Matter.Kind.GUIDANCE;
    }

    @Override
    public Set<Stage> openIn() {
        return OPEN;
    }

    @Override
    public boolean isListedOn(Matter matter) {
        return guidances.find(matter).filter(GuidanceObjected::isOpen).isPresent();
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var guidance = guidances.read(matter);
        return Map.of("guidance", guidance, "down", papers.down(guidance));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var guidance = guidances.read(work.matter());
        var wrong = new ArrayList<Refusal>();
        if (!isOpen(guidance) || !guidances.replies(guidance).isEmpty()) {
            wrong.add(Refusal.of("GUIDANCE_OUT_OF_TURN"));
        } else {
            refuseLate(work).ifPresent(wrong::add);
        }
        informants.named(work.caseNumber(), "objection", form.objection()).ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        mapper.object(guidance.file(), form.objection(), work.occurredOn());
        return Verdict.done("OBJECTED").because(form.objection());
    }

    /** After the time to object; that which had passed before the case came here from another bureau does not begin again. */
    private Optional<Refusal> refuseLate(Work work) {
        var clock = deadlines.find(work.matter(), "X42");
        if (clock.isEmpty()) {
            return Optional.of(Refusal.of("GUIDANCE_OUT_OF_TURN"));
        }
        var lastDay = clock.get().dueDate().effective();
        return work.occurredOn().isAfter(lastDay)
                ? Optional.of(Refusal.at("occurredOn", "GUIDANCE_OBJECTION_LATE", lastDay))
                : Optional.empty();
    }

    private static boolean isOpen(Guidance guidance) {
        return guidance.kind() == GuidanceKind.CORRECTION
                && guidance.state() == State.ISSUED
                && guidance.objectedOn() == null;
    }
}
