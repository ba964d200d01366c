package anjuan.guidance;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.escalation.Enclosures;
import anjuan.escalation.Informants;
import anjuan.guidance.Guidance.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 答复上级 (X40, X41): the unit that has the case sends the papers that were asked for, or reports. */
@Component
class AnswerGuidance implements TaskPage<AnswerGuidance.Form> {

    /** @param informantChecked that nothing chosen names whoever complained or reported */
    record Form(
            @NotBlank @Size(max = 4000) String report,
            @Nullable List<String> enclosures,
            boolean informantChecked) {

        List<String> enclosed() {
            return enclosures == null ? List.of() : enclosures;
        }
    }

    private final Guidances guidances;
    private final GuidanceMapper mapper;
    private final GuidancePapers papers;
    private final Enclosures enclosures;
    private final Informants informants;

    AnswerGuidance(
            Guidances guidances,
            GuidanceMapper mapper,
            GuidancePapers papers,
            Enclosures enclosures,
            Informants informants) {
        this.guidances = guidances;
        this.mapper = mapper;
        this.papers = papers;
        this.enclosures = enclosures;
        this.informants = informants;
    }

    @Override
    public Role role() {
        return Role.UNIT_HEAD;
    }

    @Override
    public String legalBasis() {
        return GuidanceLaw.OVERSIGHT + " 第十七条、第十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("", List.of(), false);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var guidance = guidances.read(matter);
        return Map.of(
                "guidance", guidance,
                "replies", guidances.answers(guidance),
                "down", papers.down(guidance),
                "choices", enclosures.choices(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var guidance = guidances.read(work.matter());
        var wrong = new ArrayList<Refusal>();
        Guidances.outOfTurn(guidance, State.ISSUED, State.OBJECTED)
                .or(() -> guidances.unconsidered(guidance).map(reply -> Refusal.of("GUIDANCE_OUT_OF_TURN")))
                .ifPresent(wrong::add);
        informants.named(work.caseNumber(), "report", form.report()).ifPresent(wrong::add);
        if (guidance.kind() == GuidanceKind.PAPERS && form.enclosed().isEmpty()) {
            wrong.add(Refusal.at("enclosures", "REQUIRED"));
        }
        wrong.addAll(enclosures.check(work.caseNumber(), form.enclosed(), form.informantChecked()));
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        var copy = UUID.randomUUID().toString();
        enclosures.add(
                copy,
                work.caseNumber(),
                form.enclosed(),
                work.occurredOn(),
                work.by().name());
        int seq = guidances.replies(guidance).size() + 1;
        mapper.insertReply(new GuidanceReply(
                guidance.file(),
                seq,
                form.report(),
                null,
                copy,
                work.by().name(),
                work.occurredOn(),
                null,
                null,
                null));
        if (guidance.state() == State.ISSUED) {
            mapper.setState(guidance.file(), State.ANSWERED);
        }
        return Verdict.done("SUPPLIED").because(form.report());
    }
}
