package anjuan.extension;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 申请延长期限: the officers or the unit head ask for the next step that the limit allows; one request at a time on a case. */
@Component
class ExtensionRequested implements TaskPage<ExtensionRequested.Form> {

    record Form(
            @NotBlank @Size(max = 20) String limitId,
            @NotBlank @Size(max = 1000) String reason) {}

    /** Limits that a process of their own extends: the answer to a question of a bureau below. */
    private static final Set<String> ELSEWHERE = Set.of("Q10");

    private final ExtensionMapper mapper;
    private final Deadlines deadlines;

    ExtensionRequested(ExtensionMapper mapper, Deadlines deadlines) {
        this.mapper = mapper;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public Set<Role> otherRoles() {
        return Set.of(Role.UNIT_HEAD);
    }

    @Override
    public boolean isListed() {
        return false;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第十八条、第五十五条、第六十四条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var extendable = extendable(file.number());
        return new Form(extendable.isEmpty() ? "" : extendable.get(0).limit().id(), "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("extendable", extendable(file.number()));
    }

    @Override
    public Set<Stage> openIn() {
        return Arrays.stream(Stage.values()).filter(stage -> !stage.isEnded()).collect(Collectors.toSet());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var before = mapper.latest(work.caseNumber());
        if (before.isPresent() && before.get().isOpen()) {
            return Verdict.refused(
                    Refusal.of("EXTENSION_ASKED_ALREADY", before.get().requestedOn()));
        }
        if (ELSEWHERE.contains(form.limitId())) {
            return Verdict.refused(Refusal.at("limitId", "EXTENSION_HAS_ITS_PROCESS"));
        }
        var clock = deadlines.find(work.caseNumber(), form.limitId());
        if (clock.isEmpty() || !clock.get().isRunning()) {
            return Verdict.refused(Refusal.at("limitId", "CLOCK_NOT_RUNNING"));
        }
        if (clock.get().limit().extensions().isEmpty()) {
            return Verdict.refused(Refusal.at("limitId", "CLOCK_NOT_EXTENDABLE"));
        }
        var step = clock.get().nextExtension();
        if (step.isEmpty()) {
            return Verdict.refused(Refusal.at("limitId", "CLOCK_EXTENSIONS_USED_UP"));
        }
        if (work.occurredOn().isBefore(clock.get().start())) {
            return Verdict.refused(Refusal.at("occurredOn", "CLOCK_DATE_OUT_OF_ORDER"));
        }
        var dueDate = clock.get().dueDate();
        if (!dueDate.standsStill() && work.occurredOn().isAfter(dueDate.rolled())) {
            return Verdict.refused(Refusal.at("limitId", "CLOCK_EXPIRED"));
        }
        mapper.insert(new ExtensionRequest(
                work.caseNumber(),
                before.map(ExtensionRequest::seq).orElse(0) + 1,
                form.limitId(),
                clock.get().round(),
                step.get().approver(),
                form.reason(),
                work.occurredOn(),
                null,
                null,
                null,
                null,
                null,
                null));
        return Verdict.done("ASKED", Map.of("approver", step.get().approver().name()))
                .because(form.reason());
    }

    private List<RunningClock> extendable(CaseNumber caseNumber) {
        return deadlines.of(caseNumber).stream()
                .filter(clock -> clock.matter().isEmpty()
                        && !ELSEWHERE.contains(clock.limit().id())
                        && clock.isRunning()
                        && clock.nextExtension().isPresent())
                .toList();
    }
}
