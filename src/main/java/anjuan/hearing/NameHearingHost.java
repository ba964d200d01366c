package anjuan.hearing;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 确定听证主持人 (A65): the head names the host, up to two listeners, the clerk and an interpreter; form 8. */
@Component
class NameHearingHost implements TaskPage<NameHearingHost.Form> {

    /** @param interpreter name, who need not be an officer */
    record Form(
            @NotBlank @Size(max = 30) String host,
            @Nullable @Size(max = 30) String listener,
            @Nullable @Size(max = 30) String secondListener,
            @NotBlank @Size(max = 30) String clerk,
            @Nullable @Size(max = 60) String interpreter) {}

    private record Named(Duty duty, String field, String officerId) {}

    private final Hearings hearings;
    private final HearingPeople people;
    private final HearingPapers papers;
    private final Deadlines deadlines;

    NameHearingHost(Hearings hearings, HearingPeople people, HearingPapers papers, Deadlines deadlines) {
        this.hearings = hearings;
        this.people = people;
        this.papers = papers;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第六十四条；市场监督管理行政处罚听证办法 第十一条、第十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("", null, null, "", null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = hearings.facts(matter);
        facts.put("hosts", people.hosts(file));
        facts.put("others", people.others(file));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var open = hearings.open(work.matter());
        if (open.isEmpty()) {
            return Verdict.refused(Refusal.of("HEARING_NOT_OPEN"));
        }
        var hearing = open.get();
        if (!hearings.serving(hearing).isEmpty()) {
            return Verdict.refused(Refusal.of("HEARING_HOST_NAMED_ALREADY"));
        }
        var named = named(form);
        var refusals = refusals(work.file(), hearing, named);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        named.forEach(one -> people.name(hearing, one.duty(), one.officerId(), work.occurredOn()));
        if (isGiven(form.interpreter())) {
            people.nameInterpreter(hearing, form.interpreter().strip(), work.occurredOn());
        }
        deadlines.end(work.matter(), "A65", work.occurredOn());
        deadlines.start(work.matter(), "A66", work.occurredOn());
        papers.makeNaming(work, hearing);
        return Verdict.done("HEARING_HOST_NAMED")
                .because(hearings.serving(hearing).stream().map(Person::name).collect(Collectors.joining("、")));
    }

    private static List<Named> named(Form form) {
        var named = new ArrayList<Named>();
        named.add(new Named(Duty.HOST, "host", form.host()));
        if (isGiven(form.listener())) {
            named.add(new Named(Duty.LISTENER, "listener", form.listener()));
        }
        if (isGiven(form.secondListener())) {
            named.add(new Named(Duty.LISTENER, "secondListener", form.secondListener()));
        }
        named.add(new Named(Duty.CLERK, "clerk", form.clerk()));
        return named;
    }

    private List<Refusal> refusals(CaseFile file, Hearing hearing, List<Named> named) {
        var refusals = new ArrayList<Refusal>();
        var seen = new HashSet<String>();
        for (var one : named) {
            people.refusal(file, hearing, one.duty(), one.field(), one.officerId())
                    .ifPresent(refusals::add);
            if (!seen.add(one.officerId())) {
                refusals.add(Refusal.at(one.field(), "HEARING_PERSON_TWICE", people.nameOf(one.officerId())));
            }
        }
        return refusals;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
